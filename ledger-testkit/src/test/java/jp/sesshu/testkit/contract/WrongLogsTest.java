package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sesshu.UnitOfWork;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.forward.ForwardingUnitOfWork;
import jp.sesshu.testkit.memory.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** The contract must catch each of these logs, and say which rule it breaks. */
final class WrongLogsTest {

  @Test
  void logs_that_lose_their_last_entry_are_caught() {
    assertThat(ContractRun.complaintsOf(LosesTheLast.class)).contains("LG1: without a gap");
  }

  @Test
  void logs_with_one_salt_for_all_are_caught() {
    assertThat(ContractRun.complaintsOf(OneSalt.class)).contains("LG1: no two salts alike");
  }

  @Test
  void logs_whose_payload_leaves_out_most_fields_are_caught() {
    assertThat(ContractRun.complaintsOf(ShortPayload.class))
        .contains("LG1: two entries that differ in any field have different payloads");
  }

  @Test
  void logs_that_take_any_seal_are_caught() {
    assertThat(ContractRun.complaintsOf(TakesAnySeal.class)).contains("LG2: the same seal again");
  }

  @Test
  void logs_that_answer_the_newest_seal_first_are_caught() {
    assertThat(ContractRun.complaintsOf(NewestSealFirst.class))
        .contains("LG3: smallest size first");
  }

  @Test
  void logs_that_count_anchors_are_caught() {
    assertThat(ContractRun.complaintsOf(CountsAnchors.class))
        .contains("LG4: counted without the anchor");
  }

  @Test
  void logs_that_anchor_in_the_log_itself_are_caught() {
    assertThat(ContractRun.complaintsOf(AnchorsAtHome.class))
        .contains("LG4: the anchor is an entry");
  }

  @Test
  void logs_that_show_another_municipality_are_caught() {
    assertThat(ContractRun.complaintsOf(OneForAll.class)).contains("LG5: size");
  }

  @Test
  void logs_that_read_a_text_when_it_is_asked_for_are_caught() {
    assertThat(ContractRun.complaintsOf(ReadsLate.class))
        .contains("LG7: its text when the transaction has ended");
  }

  abstract static class Wrong extends LogStoreContract {
    private final InMemoryStorage right = new InMemoryStorage();

    abstract LogStore wrong(LogStore logs);

    MunicipalityCode inPlaceOf(MunicipalityCode municipality) {
      return municipality;
    }

    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      return right.inTransaction(
          inPlaceOf(municipality),
          unit ->
              work.apply(
                  new ForwardingUnitOfWork(unit) {
                    @Override
                    public LogStore logs() {
                      return wrong(super.logs());
                    }
                  }));
    }

    static Altered<LogStore> altered() {
      return Altered.port(LogStore.class);
    }

    static List<?> list(Object answer) {
      return (List<?>) answer;
    }

    /** Answers other records in place of the kept ones. */
    static Altered.Alteration each(Function<LogRecord.Kept, LogRecord> other) {
      return (arguments, rightly) ->
          list(rightly.call()).stream().map(r -> other.apply((LogRecord.Kept) r)).toList();
    }
  }

  static final class LosesTheLast extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in(
              "records",
              (arguments, rightly) -> {
                List<?> all = list(rightly.call());
                return all.subList(0, Math.max(0, all.size() - 1));
              })
          .from(logs);
    }
  }

  static final class OneSalt extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in("records", each(r -> new LogRecord.Kept(r.index(), new byte[32], r.payload())))
          .from(logs);
    }
  }

  static final class ShortPayload extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in("records", each(r -> new LogRecord.Kept(r.index(), r.salt(), "entry")))
          .from(logs);
    }
  }

  static final class TakesAnySeal extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in(
              "addSeal",
              (arguments, rightly) -> {
                try {
                  return rightly.call();
                } catch (IllegalStateException swallowed) {
                  return null;
                }
              })
          .from(logs);
    }
  }

  static final class NewestSealFirst extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in(
              "seals",
              (arguments, rightly) -> {
                Stream.Builder<Object> backwards = Stream.builder();
                List<?> all = list(rightly.call());
                for (int i = all.size() - 1; i >= 0; i--) {
                  backwards.add(all.get(i));
                }
                return backwards.build().toList();
              })
          .from(logs);
    }
  }

  static final class CountsAnchors extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in(
              "countBeyondAnchors",
              (arguments, rightly) -> logs.size((LogName.Kind) arguments[0]) - (long) arguments[1])
          .from(logs);
    }
  }

  static final class AnchorsAtHome extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in(
              "anchor",
              (arguments, rightly) -> {
                arguments[0] = ((LogName.Kind) arguments[0]).other();
                return rightly.call();
              })
          .from(logs);
    }
  }

  /** Goes to the store again for the text of an entry, whoever asks and whenever. */
  static final class ReadsLate extends Wrong {
    @Override
    LogStore wrong(LogStore logs) {
      return altered()
          .in(
              "records",
              (arguments, rightly) -> {
                Object[] asked = arguments.clone();
                return list(rightly.call()).stream()
                    .map(LogRecord.Kept.class::cast)
                    .map(r -> late(logs, (LogName.Kind) asked[0], r))
                    .toList();
              })
          .from(logs);
    }

    private static LogRecord late(LogStore logs, LogName.Kind log, LogRecord.Kept kept) {
      Thread ofTheTransaction = Thread.currentThread();
      return LogRecord.Kept.ofUtf8(
          kept.index(),
          kept.salt(),
          () -> {
            if (Thread.currentThread() != ofTheTransaction) {
              throw new IllegalStateException("a store is used by its transaction's thread only");
            }
            LogRecord again = logs.records(log, kept.index(), 1).get(0);
            return ((LogRecord.Kept) again).payload().getBytes(StandardCharsets.UTF_8);
          });
    }
  }

  static final class OneForAll extends Wrong {
    @Override
    MunicipalityCode inPlaceOf(MunicipalityCode municipality) {
      return new MunicipalityCode("401005");
    }

    @Override
    LogStore wrong(LogStore logs) {
      return logs;
    }
  }
}
