package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.forward.ForwardingLedgerStore;
import jp.sesshu.testkit.forward.ForwardingStorage;
import jp.sesshu.testkit.forward.ForwardingUnitOfWork;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The contract of isolation must catch each storage that leaks in one way, and say where. */
final class LeakyStoragesTest {
  private static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("401005");

  /** What changes a store; all else only asks. */
  private static final Set<String> CHANGES =
      Set.of(
          "appendAll",
          "append",
          "add",
          "addAll",
          "assignAll",
          "settle",
          "addSeal",
          "destroy",
          "state",
          "anchor");

  private static Leak leak = new Leak("none", "none");

  /** One method of one store that is answered from the neighbour's. */
  private record Leak(String store, String method) {}

  @Test
  void every_question_that_is_answered_from_a_neighbours_store_is_caught() {
    List<Leak> tried = new ArrayList<>();
    for (Method store : UnitOfWork.class.getMethods()) {
      if (store.getName().equals("protectedFields")) {
        // the storage in memory keeps nothing under keys
        continue;
      }
      for (Method question : store.getReturnType().getMethods()) {
        if (!CHANGES.contains(question.getName())) {
          leak = new Leak(store.getName(), question.getName());
          tried.add(leak);
          assertThat(ContractRun.complaintsOf(AnswersFromTheNeighbours.class))
              .as("a storage that leaks through %s", leak)
              .contains("IS1: seen of a neighbour through " + leak.store() + "." + leak.method());
        }
      }
    }
    assertThat(tried).as("the stores must have been found").hasSizeGreaterThan(35);
  }

  @Test
  void every_store_that_writes_among_a_neighbours_rows_is_caught() {
    for (Leak one :
        List.of(
            new Leak("ledger", "appendAll"),
            new Leak("residents", "appendAll"),
            new Leak("worklist", "addAll"),
            new Leak("issues", "appendAll"),
            new Leak("identities", "assignAll"),
            new Leak("trail", "append"))) {
      leak = one;
      assertThat(ContractRun.complaintsOf(AnswersFromTheNeighbours.class))
          .as("a storage that writes elsewhere: %s", leak)
          .contains("IS");
    }
  }

  @Test
  void a_refusal_that_counts_a_neighbours_entries_is_caught() {
    assertThat(ContractRun.complaintsOf(TalksOfTheNeighbour.class))
        .contains("IS4: told by the refusal of a stale entry");
  }

  @Test
  void a_right_storage_draws_no_complaint() {
    leak = new Leak("none", "none");
    assertThat(ContractRun.complaintsOf(AnswersFromTheNeighbours.class)).isEmpty();
  }

  /** A right storage whose units are altered by one who has the neighbour's at hand as well. */
  private abstract static class Leaky extends IsolationContract {
    private final InMemoryStorage right = new InMemoryStorage();

    abstract UnitOfWork altered(UnitOfWork own, UnitOfWork neighbours);

    @Override
    protected Storage storage() {
      return new ForwardingStorage(right) {
        @Override
        public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          if (municipality.equals(NEIGHBOUR)) {
            return super.inTransaction(municipality, work);
          }
          return right.inTransaction(
              NEIGHBOUR,
              neighbours ->
                  super.inTransaction(municipality, own -> work.apply(altered(own, neighbours))));
        }

        @Override
        public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
          return inTransaction(municipality, work);
        }
      };
    }
  }

  static final class AnswersFromTheNeighbours extends Leaky {
    @Override
    UnitOfWork altered(UnitOfWork own, UnitOfWork neighbours) {
      if (leak.store().equals("none")) {
        return own;
      }
      return Altered.port(UnitOfWork.class)
          .in(leak.store(), (arguments, store) -> mixed(store.call(), storeOf(neighbours)))
          .from(own);
    }

    private static Object storeOf(UnitOfWork neighbours) throws ReflectiveOperationException {
      return UnitOfWork.class.getMethod(leak.store()).invoke(neighbours);
    }

    private static Object mixed(Object own, Object neighbours) throws Exception {
      return mixed(UnitOfWork.class.getMethod(leak.store()).getReturnType(), own, neighbours);
    }

    private static <P> P mixed(Class<P> port, Object own, Object neighbours) {
      return Altered.port(port)
          .in(
              leak.method(),
              (arguments, right) -> {
                for (Method method : port.getMethods()) {
                  if (method.getName().equals(leak.method()) && takes(method, arguments)) {
                    return method.invoke(neighbours, arguments);
                  }
                }
                throw new IllegalStateException("no such method: " + leak);
              })
          .from(port.cast(own));
    }

    private static boolean takes(Method method, Object[] arguments) {
      int given = arguments == null ? 0 : arguments.length;
      return method.getParameterCount() == given;
    }
  }

  static final class TalksOfTheNeighbour extends Leaky {
    @Override
    UnitOfWork altered(UnitOfWork own, UnitOfWork neighbours) {
      UnaryOperator<LedgerStore> talking =
          right ->
              new ForwardingLedgerStore(right) {
                @Override
                public void appendAll(List<LedgerEntry> entries) {
                  try {
                    right.appendAll(entries);
                  } catch (StaleLedgerException e) {
                    throw new StaleLedgerException(
                        entries.get(0).addressee(), 0, neighbours.ledger().count());
                  }
                }
              };
      return new ForwardingUnitOfWork(own) {
        @Override
        public LedgerStore ledger() {
          return talking.apply(super.ledger());
        }
      };
    }
  }
}
