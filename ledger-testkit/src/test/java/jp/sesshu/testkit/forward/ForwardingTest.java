package jp.sesshu.testkit.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import jp.sesshu.Storage;
import jp.sesshu.testkit.contract.StorageContract;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storage that forwards keeps every rule of the one it asks. */
class ForwardingTest extends StorageContract {
  private final InMemoryStorage right = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return new ForwardingStorage(right);
  }

  /** A default method of the port that is not forwarded would answer for itself. */
  @ParameterizedTest
  @ValueSource(
      classes = {ForwardingStorage.class, ForwardingUnitOfWork.class, ForwardingLedgerStore.class})
  void every_method_of_the_port_is_forwarded(Class<?> forwarding) throws NoSuchMethodException {
    for (Method method : forwarding.getInterfaces()[0].getMethods()) {
      if (!Modifier.isStatic(method.getModifiers())) {
        assertThat(forwarding.getMethod(method.getName(), method.getParameterTypes()))
            .extracting(Method::getDeclaringClass)
            .as(method.toString())
            .isEqualTo(forwarding);
      }
    }
  }
}
