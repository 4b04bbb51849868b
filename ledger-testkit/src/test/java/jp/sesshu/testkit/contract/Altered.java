package jp.sesshu.testkit.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A store like a right one but for one method: makes a deliberately wrong adapter of any port, so
 * that its contract can be tried.
 */
final class Altered<P> {
  private final Class<P> port;
  private final Map<String, Alteration> alterations = new HashMap<>();

  private Altered(Class<P> port) {
    this.port = port;
  }

  /** What a method answers instead. */
  @FunctionalInterface
  interface Alteration {
    Object answer(Object[] arguments, Callable<Object> right) throws Exception;
  }

  static <P> Altered<P> port(Class<P> port) {
    return new Altered<>(port);
  }

  Altered<P> in(String method, Alteration alteration) {
    alterations.put(method, alteration);
    return this;
  }

  P from(P right) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              Callable<Object> rightly = () -> call(right, method, arguments);
              Alteration alteration = alterations.get(method.getName());
              return alteration == null ? rightly.call() : alteration.answer(arguments, rightly);
            });
    return port.cast(proxy);
  }

  private static Object call(Object right, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(right, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
