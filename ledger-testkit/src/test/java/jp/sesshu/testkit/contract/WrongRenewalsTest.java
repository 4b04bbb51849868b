package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.BiFunction;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberFeed;
import jp.sesshu.identity.NumberHistory;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.memory.InMemoryKeyRing;
import org.junit.jupiter.api.Test;

/** Stores that renew their protection wrongly in one way each, and what the contract says. */
final class WrongRenewalsTest {

  @Test
  void a_right_store_draws_no_complaint() {
    assertThat(ContractRun.complaintsOf(Right.class)).isEmpty();
  }

  @Test
  void one_that_renews_the_cipher_texts_only_is_caught() {
    assertThat(ContractRun.complaintsOf(CipherOnly.class))
        .contains("PF1: every record was under an older key of BLIND_INDEX")
        .contains("PF3: under an older index key");
  }

  @Test
  void one_that_passes_over_the_record_where_it_goes_on_is_caught() {
    assertThat(ContractRun.complaintsOf(Skipping.class)).contains("PF1: every record once");
  }

  @Test
  void one_that_takes_all_at_once_is_caught() {
    assertThat(ContractRun.complaintsOf(Greedy.class)).contains("PF1: at most two records a step");
  }

  @Test
  void one_that_says_it_renewed_and_did_not_is_caught() {
    assertThat(ContractRun.complaintsOf(Idle.class)).contains("PF2: nothing older is left");
  }

  @Test
  void one_that_renews_when_it_should_only_look_is_caught() {
    assertThat(ContractRun.complaintsOf(Meddling.class)).contains("PF3: nothing was changed");
  }

  @Test
  void one_that_renews_everybodys_is_caught() {
    assertThat(ContractRun.complaintsOf(Boundless.class)).contains("PF5: ");
  }

  @Test
  void one_that_writes_what_is_told_for_everybody_is_caught() {
    assertThat(ContractRun.complaintsOf(Talkative.class))
        .contains("PF5: written with a neighbour's");
  }

  @Test
  void one_that_stops_at_what_opens_under_no_key_is_caught() {
    assertThat(ContractRun.complaintsOf(Stopping.class)).contains("PF6: no pass is stopped");
  }

  @Test
  void one_that_does_not_count_what_opens_under_no_key_is_caught() {
    assertThat(ContractRun.complaintsOf(Silent.class)).contains("PF6: counted as unreadable");
  }

  @Test
  void one_that_never_writes_what_opens_under_no_key_anew_is_caught() {
    assertThat(ContractRun.complaintsOf(Stubborn.class)).contains("PF7: written anew");
  }

  @Test
  void one_that_writes_what_can_be_read_anew_is_caught() {
    assertThat(ContractRun.complaintsOf(Credulous.class)).contains("PF7: leaves every other");
  }

  @Test
  void one_that_drops_the_digest_until_the_pass_has_ended_is_caught() {
    assertThat(ContractRun.complaintsOf(Blinking.class)).contains("PF4: during the pass");
  }

  /** Tells keys apart by their ids, and hides nothing: this test is about renewals. */
  private record Marking(KeyRing keys) implements FieldCipher {
    @Override
    public byte[] encrypt(byte[] plain, FieldContext context) {
      byte[] marked = Arrays.copyOf(plain, plain.length + 1);
      marked[plain.length] = (byte) keys.newest(KeyPurpose.FIELD_ENCRYPTION).id();
      return marked;
    }

    @Override
    public byte[] decrypt(byte[] cipherText, FieldContext context) {
      int id = cipherText[cipherText.length - 1];
      if (keys.find(KeyPurpose.FIELD_ENCRYPTION, id).isEmpty()) {
        throw new ProtectionException("key " + id + " is gone");
      }
      return Arrays.copyOf(cipherText, cipherText.length - Byte.BYTES);
    }

    @Override
    public boolean isCurrent(byte[] cipherText) {
      return cipherText[cipherText.length - 1] == keys.newest(KeyPurpose.FIELD_ENCRYPTION).id();
    }
  }

  /** Digests that tell keys apart by their ids. */
  private record MarkingIndex(KeyRing keys) implements BlindIndex {
    @Override
    public byte[] digest(MunicipalityCode municipality, String column, byte[] value) {
      return candidates(municipality, column, value).get(0);
    }

    @Override
    public List<byte[]> candidates(MunicipalityCode municipality, String column, byte[] value) {
      return keys.inUse(KeyPurpose.BLIND_INDEX).stream()
          .map(
              key -> {
                byte[] marked = Arrays.copyOf(value, value.length + 1);
                marked[value.length] = (byte) key.id();
                return marked;
              })
          .toList();
    }
  }

  static class Right extends ProtectedFieldsContract {
    private final KeyRing keys = new InMemoryKeyRing(new Random(3));
    private final NumberProtection protection =
        new NumberProtection(new Marking(keys), new MarkingIndex(keys));
    final Map<MunicipalityCode, ProtectedNumbers> all = new HashMap<>();

    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality);
    }

    @Override
    protected final <T> T inTransaction(
        MunicipalityCode municipality, BiFunction<IdentityRegistry, ProtectedFields, T> work) {
      ProtectedNumbers numbers =
          all.computeIfAbsent(municipality, code -> numbers(protection, code));
      return work.apply(new Registry(numbers), numbers);
    }

    @Override
    protected final void rotate(KeyPurpose purpose) {
      keys.rotate(purpose);
    }

    @Override
    protected final void retireOlder() {
      for (KeyPurpose purpose : KeyPurpose.values()) {
        keys.inUse(purpose).stream().skip(1).forEach(key -> keys.retire(purpose, key.id()));
      }
    }
  }

  private record Registry(ProtectedNumbers numbers) implements IdentityRegistry {
    @Override
    public int assignAll(List<AddresseeAssignment> assignments) {
      return numbers.assignAll(assignments);
    }

    @Override
    public NumberHistory assignments(AddresseeNumber addressee) {
      return new NumberHistory(numbers.assignments(addressee.value()));
    }

    @Override
    public Map<AddresseeNumber, NumberHistory> assignmentsOf(
        Collection<AddresseeNumber> addressees) {
      throw new UnsupportedOperationException("not asked for by this contract");
    }

    @Override
    public List<AddresseeAssignment> holders(IndividualNumber number) {
      return numbers.holders(number);
    }
  }

  static final class CipherOnly extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        boolean isOlder(Row row) {
          return !under.isCurrent(row.cipher);
        }
      };
    }
  }

  static final class Skipping extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step renew(String from, int limit) {
          Step right = super.renew(from, limit);
          return new Step(
              right.records(), right.older(), right.unreadable(), right.next().map(this::after));
        }

        private String after(String place) {
          SortedMap<String, Row> rest = rows.tailMap(place + "\0");
          return rest.isEmpty() ? place : rest.firstKey();
        }
      };
    }
  }

  static final class Greedy extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step renew(String from, int limit) {
          return super.renew(from, Integer.MAX_VALUE);
        }
      };
    }
  }

  static final class Idle extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step renew(String from, int limit) {
          return super.examine(from, limit);
        }
      };
    }
  }

  static final class Meddling extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step examine(String from, int limit) {
          return super.renew(from, limit);
        }
      };
    }
  }

  static final class Boundless extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step renew(String from, int limit) {
          Step right = super.renew(from, limit);
          all.values().forEach(one -> one.step(START, limit, true));
          return right;
        }
      };
    }
  }

  static final class Stopping extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step examine(String from, int limit) {
          rows.values().forEach(this::open);
          return super.examine(from, limit);
        }
      };
    }
  }

  static final class Silent extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step examine(String from, int limit) {
          Step right = super.examine(from, limit);
          return new Step(right.records(), right.older(), 0, right.next());
        }
      };
    }
  }

  static final class Stubborn extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public int tellAgain(List<NumberFeed.Said> numbers) {
          return 1;
        }
      };
    }
  }

  static final class Talkative extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public int tellAgain(List<NumberFeed.Said> numbers) {
          all.values().stream().filter(one -> one != this).forEach(one -> one.tell(numbers));
          return super.tellAgain(numbers);
        }
      };
    }
  }

  static final class Credulous extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public int tellAgain(List<NumberFeed.Said> numbers) {
          numbers.forEach(
              said ->
                  rows.computeIfPresent(
                      said.addressee().value(),
                      (key, row) -> protect(row.assignment, said.number())));
          return 1;
        }
      };
    }
  }

  static final class Blinking extends Right {
    @Override
    ProtectedNumbers numbers(NumberProtection under, MunicipalityCode municipality) {
      return new ProtectedNumbers(under, municipality) {
        @Override
        public Step renew(String from, int limit) {
          Step right = super.renew(from, limit);
          if (right.next().isPresent()) {
            rows.replaceAll((key, row) -> new Row(row.assignment, row.cipher, new byte[0]));
          }
          return right;
        }
      };
    }
  }
}
