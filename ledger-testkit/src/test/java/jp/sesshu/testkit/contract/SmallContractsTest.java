package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.integrity.Checkpoint;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.TreeHash;
import jp.sesshu.integrity.TreeHead;
import jp.sesshu.integrity.VerifierKey;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.InMemorySigner;
import jp.sesshu.testkit.memory.InMemoryPrincipals;
import jp.sesshu.vaccine.ListedVaccines;
import jp.sesshu.vaccine.Vaccine;
import jp.sesshu.vaccine.VaccineCatalogue;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

/**
 * The contracts of the ports without a store: right adapters pass, wrong ones are told their rule.
 */
final class SmallContractsTest {

  @Test
  void right_adapters_draw_no_complaint() {
    assertThat(ContractRun.complaintsOf(RightPrincipals.class)).isEmpty();
    assertThat(ContractRun.complaintsOf(RightVaccines.class)).isEmpty();
    assertThat(ContractRun.complaintsOf(RightSigner.class)).isEmpty();
  }

  @Test
  void a_directory_that_remembers_who_has_left_is_caught() {
    assertThat(ContractRun.complaintsOf(CachingPrincipals.class))
        .contains("PD1: in force at the moment")
        .contains("PD2: has left");
  }

  @Test
  void a_catalogue_that_answers_the_family_is_caught() {
    assertThat(ContractRun.complaintsOf(FamilyVaccines.class)).contains("VC2: a product");
  }

  @Test
  void a_signer_that_signs_anything_is_caught() {
    assertThat(ContractRun.complaintsOf(CarelessSigner.class))
        .contains("SG1: a fork")
        .contains("SG6: to a checkpoint that another key signed")
        .contains("SG6: that names what is lost");
  }

  @Test
  void a_signer_that_forgets_is_caught() {
    assertThat(ContractRun.complaintsOf(ForgetfulSigner.class))
        .contains("SG2: remembered durably")
        .contains("SG4: the same key");
  }

  static class RightPrincipals extends PrincipalDirectoryContract {
    private final InMemoryPrincipals principals = new InMemoryPrincipals();

    @Override
    protected PrincipalDirectory directory() {
      return principals;
    }

    @Override
    protected void put(Principal principal) {
      principals.put(principal);
    }

    @Override
    protected void remove(PrincipalId id) {
      principals.remove(id);
    }
  }

  static final class CachingPrincipals extends RightPrincipals {
    private final Map<PrincipalId, Optional<Principal>> cache = new HashMap<>();

    @Override
    protected PrincipalDirectory directory() {
      PrincipalDirectory right = super.directory();
      return id -> cache.computeIfAbsent(id, right::find);
    }
  }

  static final class RightVaccines extends VaccineCatalogueContract {
    @Override
    protected VaccineCatalogue of(List<Vaccine> vaccines) {
      return new ListedVaccines(vaccines);
    }
  }

  static final class FamilyVaccines extends VaccineCatalogueContract {
    @Override
    protected VaccineCatalogue of(List<Vaccine> vaccines) {
      ListedVaccines right = new ListedVaccines(vaccines);
      return Altered.port(VaccineCatalogue.class)
          .in(
              "find",
              (arguments, answer) ->
                  right.find(new VaccineCode(((VaccineCode) arguments[0]).family())))
          .from(right);
    }
  }

  static final class RightSigner extends SignerContract {
    private final InMemorySigner signer = new InMemorySigner();

    @Override
    protected Signer signer() {
      return signer;
    }

    @Override
    protected Signer reopened() {
      return signer;
    }
  }

  static final class ForgetfulSigner extends SignerContract {
    private final InMemorySigner signer = new InMemorySigner();

    @Override
    protected Signer signer() {
      return signer;
    }

    @Override
    protected Signer reopened() {
      return new InMemorySigner();
    }
  }

  static final class CarelessSigner extends SignerContract {
    private final InMemorySigner right = new InMemorySigner();

    @Override
    protected Signer signer() {
      return new Signer() {
        @Override
        public Optional<TreeHead> last(String origin) {
          return right.last(origin);
        }

        @Override
        public SignedCheckpoint sign(Checkpoint next, List<TreeHash> fromLast) {
          return right.signed(next);
        }

        @Override
        public SignedNote attest(Statement statement) {
          return right.attest(statement);
        }

        @Override
        public SignedNote goBack(String origin, Optional<SignedCheckpoint> to, String why) {
          return right.attest(
              new Statement(
                  new MunicipalityCode("401005"),
                  Statement.Kind.RESTORATION,
                  List.of("why " + why)));
        }

        @Override
        public List<SignedNote> restorations() {
          return List.of();
        }

        @Override
        public VerifierKey verifierKey() {
          return right.verifierKey();
        }
      };
    }

    @Override
    protected Signer reopened() {
      return signer();
    }
  }
}
