package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.forward.ForwardingStorage;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these storages, and say which rule it breaks. */
final class WrongStoragesTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  @Test
  void a_storage_that_forgets_to_roll_back_is_caught() {
    assertThat(ContractRun.complaintsOf(NeverRollsBack.class))
        .contains("ST1: ledger, residents, trail rolled back together; look at auto-commit")
        .contains("ST1: errors, too, leave nothing");
  }

  @Test
  void a_storage_that_forgets_to_commit_is_caught() {
    assertThat(ContractRun.complaintsOf(NeverCommits.class))
        .contains("ST1: ledger, residents, trail");
  }

  @Test
  void a_storage_that_mixes_municipalities_is_caught() {
    assertThat(ContractRun.complaintsOf(OneForAll.class))
        .contains("ST2: ledger, residents, trail; look for a key without the municipality");
  }

  @Test
  void a_storage_that_wraps_what_the_work_throws_is_caught() {
    assertThat(ContractRun.complaintsOf(Wraps.class)).contains("ST4: neither wrapped nor new");
  }

  @Test
  void a_storage_whose_reading_keeps_what_was_written_is_caught() {
    assertThat(ContractRun.complaintsOf(ReadingWrites.class))
        .contains("ST6: what only reads leaves nothing behind");
  }

  @Test
  void a_storage_whose_reading_sees_each_moment_anew_is_caught() {
    assertThat(ContractRun.complaintsOf(ReadingAnew.class))
        .contains("ST6: one state throughout; look at what each statement sees");
  }

  static final class ReadingWrites extends StorageContract {
    private final InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          return inTransaction(municipality, work);
        }
      };
    }
  }

  static final class ReadingAnew extends StorageContract {
    private final InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          return work.apply(
              of(UnitOfWork.class, (proxy, store, none) -> anew(municipality, store)));
        }
      };
    }

    private Object anew(MunicipalityCode municipality, Method store) {
      return of(
          store.getReturnType(),
          (proxy, question, arguments) ->
              right.reading(municipality, unit -> asked(unit, store, question, arguments)));
    }

    private static Object asked(UnitOfWork unit, Method store, Method question, Object[] said) {
      try {
        return question.invoke(store.invoke(unit), said);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static <T> T of(Class<T> port, InvocationHandler handler) {
      return port.cast(
          Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
  }

  static final class NeverRollsBack extends StorageContract {
    private final InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          return super.inTransaction(municipality, unit -> caught(work, unit)).get();
        }
      };
    }

    private static <T> Supplier<T> caught(Function<UnitOfWork, T> work, UnitOfWork unit) {
      try {
        T answer = work.apply(unit);
        return () -> answer;
      } catch (RuntimeException failure) {
        return () -> {
          throw failure;
        };
      } catch (Error failure) {
        return () -> {
          throw failure;
        };
      }
    }
  }

  static final class NeverCommits extends StorageContract {
    @Override
    protected Storage storage() {
      return new InMemoryStorage();
    }
  }

  static final class OneForAll extends StorageContract {
    private final InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          return super.inTransaction(KITAKYUSHU, work);
        }

        @Override
        public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          return super.reading(KITAKYUSHU, work);
        }
      };
    }
  }

  static final class Wraps extends StorageContract {
    private final InMemoryStorage right = new InMemoryStorage();

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          try {
            return super.inTransaction(municipality, work);
          } catch (RuntimeException failure) {
            throw new IllegalStateException(failure);
          }
        }
      };
    }
  }
}
