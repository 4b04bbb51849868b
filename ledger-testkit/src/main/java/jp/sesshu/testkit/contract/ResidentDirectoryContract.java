package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.AddresseeRecord.State;
import jp.sesshu.resident.KanaKey;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.resident.StaleAddresseeException;
import jp.sesshu.resident.SupportMeasure;
import jp.sesshu.testkit.fixture.People;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ResidentDirectory}: extend it, answer the one question, and every rule of
 * the port is tested against your directory.
 */
public abstract class ResidentDirectoryContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00Z");
  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final AddresseeNumber NOBODY = new AddresseeNumber("0404");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  /**
   * Runs work against the directory of a municipality in one transaction of its own; the directory
   * starts empty with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<ResidentDirectory, T> work);

  @Test
  void rd1_everyone_is_found_as_they_were_to_the_last_field() {
    List<AddresseeRecord> all = everyone();
    append(all);
    for (AddresseeRecord one : all) {
      assertThat(find(one.number()))
          .as("RD1: the newest version, character by character")
          .contains(one);
    }
    assertThat(find(NOBODY)).as("RD1: exactly that number").isEmpty();
  }

  @Test
  void rd1_the_newest_version_is_found_even_if_struck_out() {
    AddresseeRecord first = version(People.yuta(), 1);
    AddresseeRecord struckOut = new AddresseeRecord(People.yuta(), State.CANCELLED, 2, NOON);
    append(List.of(first));
    append(List.of(struckOut));
    assertThat(find(YUTA)).as("RD1: newest, cancelled or not").contains(struckOut);
    assertThat(findAll(List.of(YUTA, NOBODY)))
        .as("RD1: of many")
        .isEqualTo(Map.of(YUTA, struckOut));
  }

  @Test
  void rd1_leading_zeros_tell_two_people_apart() {
    append(everyone());
    assertThat(find(new AddresseeNumber("01001"))).as("RD1: exactly that number").isEmpty();
  }

  @Test
  void rd2_a_version_that_is_not_the_next_is_refused_with_all_of_its_call() {
    append(List.of(version(People.yuta(), 1)));
    refused("RD2: the same version again", version(People.yuta(), 1));
    refused("RD2: a gap", version(People.yuta(), 3));
    refused("RD2: no first version", version(People.yuto(), 2));
    refused("RD2: a good one before", version(People.yuto(), 1), version(People.yuta(), 9));
    assertThat(count(KITAKYUSHU)).as("RD2: all or none").isEqualTo(1);
  }

  @Test
  void rd2_several_versions_of_one_person_may_come_in_one_call() {
    append(List.of(version(People.yuta(), 1), version(People.yuta(), 2)));
    assertThat(history(YUTA)).as("RD2").hasSize(2);
  }

  @Test
  void rd3_what_was_known_at_an_instant_is_the_last_version_recorded_until_then() {
    append(List.of(version(People.yuta(), 1), version(People.yuta(), 2)));
    assertThat(knownAt(at(1).minusNanos(1))).as("RD3: before the first").isZero();
    assertThat(knownAt(at(1))).as("RD3: the instant itself is included").isEqualTo(1);
    assertThat(knownAt(at(2).minusNanos(1_000_000))).as("RD3: just before").isEqualTo(1);
    assertThat(knownAt(at(2))).as("RD3: from then on").isEqualTo(2);
  }

  @Test
  void rd4_a_history_runs_from_the_first_version_to_the_newest() {
    List<AddresseeRecord> versions = new ArrayList<>();
    for (int version = 1; version <= 11; version++) {
      versions.add(version(People.yuta(), version));
    }
    append(versions);
    assertThat(history(YUTA)).as("RD4: in order of version, 10 after 9").isEqualTo(versions);
    assertThat(history(NOBODY)).as("RD4: nobody").isEmpty();
  }

  @Test
  void rd5_candidates_have_the_birth_date_or_the_key_and_nobody_comes_twice() {
    append(everyone());
    LocalDate birth = People.yuta().demographics().birthDate();
    assertThat(candidates(List.of(birth), List.of(KanaKey.of("やまだゆうた"))))
        .as("RD5: each once")
        .containsExactlyInAnyOrder(People.yuta(), People.yuto());
    assertThat(candidates(List.of(), List.of(KanaKey.of("ﾀｶﾊｼ ｷﾖｳｺ"))))
        .as("RD5: by key")
        .containsExactlyInAnyOrder(People.takahashiWithLadder(), People.takahashiWithMouth());
    assertThat(candidates(List.of(), List.of())).as("RD5: no one else").isEmpty();
  }

  @Test
  void rd5_a_foreigner_is_found_by_either_name() {
    append(everyone());
    for (String name : List.of("キムラ マリ", "キム マリ", "Kim Mari")) {
      assertThat(candidates(List.of(), List.of(KanaKey.of(name))))
          .as("RD5: every key of the name")
          .containsExactly(People.kimMari());
    }
  }

  @Test
  void rd5_only_the_newest_version_counts_and_only_if_it_is_in_force() {
    append(List.of(version(People.yuta(), 1)));
    append(List.of(new AddresseeRecord(People.yuta(), State.CANCELLED, 2, NOON)));
    LocalDate birth = People.yuta().demographics().birthDate();
    assertThat(candidates(List.of(birth), List.of())).as("RD5: struck out").isEmpty();
  }

  @Test
  void rd6_everyone_is_visited_once_in_the_order_of_their_numbers() {
    List<AddresseeRecord> all = everyone();
    List<AddresseeRecord> backwards = new ArrayList<>(all);
    Collections.reverse(backwards);
    append(backwards);
    append(List.of(version(People.yuto(), 2)));
    List<AddresseeNumber> visited = new ArrayList<>();
    run(KITAKYUSHU, directory -> directory.forEach(one -> visited.add(one.number())));
    assertThat(visited)
        .as("RD6: once each, in order")
        .isEqualTo(all.stream().map(AddresseeRecord::number).sorted().toList());
    assertThat(count(KITAKYUSHU)).as("RD6: people, not versions").isEqualTo(all.size());
  }

  @Test
  void rd7_measures_and_mailing_addresses_come_by_first_day_and_once() {
    SupportMeasure later = new SupportMeasure(YUTA, DAY.plusDays(9), null);
    SupportMeasure earlier = new SupportMeasure(YUTA, DAY, DAY.plusDays(3));
    MailingAddress second = mailing(DAY.plusDays(9));
    MailingAddress first = mailing(DAY);
    run(
        KITAKYUSHU,
        directory -> {
          List.of(later, earlier, later).forEach(directory::add);
          List.of(second, first, second).forEach(directory::add);
        });
    assertThat(supportMeasures(YUTA))
        .as("RD7: measures in order, each once")
        .containsExactly(earlier, later);
    assertThat(mailingAddresses(YUTA))
        .as("RD7: mailing addresses in order, each once")
        .containsExactly(first, second);
  }

  @Test
  void rd8_the_histories_of_many_are_those_of_each() {
    append(List.of(version(People.yuta(), 1), version(People.yuta(), 2)));
    append(List.of(version(People.yuto(), 1)));
    AddresseeNumber yuto = People.yuto().number();
    assertThat(histories(List.of(YUTA, yuto, NOBODY)))
        .as("RD8")
        .isEqualTo(
            Map.of(
                YUTA, List.of(version(People.yuta(), 1), version(People.yuta(), 2)),
                yuto, List.of(version(People.yuto(), 1))));
  }

  @Test
  void rd9_a_person_is_protected_from_the_first_to_the_last_day() {
    run(KITAKYUSHU, d -> d.add(new SupportMeasure(YUTA, DAY, DAY.plusDays(3))));
    assertThat(protectedOn(DAY.minusDays(1))).as("RD9: the eve").isEmpty();
    assertThat(protectedOn(DAY)).as("RD9: the first day").containsExactly(YUTA);
    assertThat(protectedOn(DAY.plusDays(3))).as("RD9: the last day").containsExactly(YUTA);
    assertThat(protectedOn(DAY.plusDays(4))).as("RD9: the day after").isEmpty();
  }

  @Test
  void rd9_a_measure_without_an_end_protects_on() {
    run(KITAKYUSHU, d -> d.add(new SupportMeasure(YUTA, DAY, null)));
    assertThat(protectedOn(DAY.plusYears(40))).as("RD9: no end").containsExactly(YUTA);
  }

  @Test
  void rd10_nothing_of_another_municipality_is_seen_or_collided_with() {
    append(everyone());
    run(KITAKYUSHU, d -> d.add(new SupportMeasure(YUTA, DAY, null)));
    run(
        FUKUOKA,
        directory -> {
          LocalDate birth = People.yuta().demographics().birthDate();
          assertThat(directory.find(YUTA)).as("RD10: find").isEmpty();
          assertThat(directory.count()).as("RD10: count").isZero();
          assertThat(directory.history(YUTA)).as("RD10: history").isEmpty();
          assertThat(directory.candidates(List.of(birth), List.of())).as("RD10").isEmpty();
          assertThat(directory.protectedOn(DAY)).as("RD10: protected").isEmpty();
          directory.appendAll(List.of(version(People.yuta(), 1)));
          assertThat(directory.count()).as("RD10: collided").isEqualTo(1);
        });
  }

  private void append(List<AddresseeRecord> versions) {
    run(KITAKYUSHU, directory -> directory.appendAll(versions));
  }

  private void refused(String what, AddresseeRecord... versions) {
    assertThat(catchThrowable(() -> append(List.of(versions))))
        .as(what)
        .isInstanceOf(StaleAddresseeException.class);
  }

  private long knownAt(Instant instant) {
    return read(d -> d.findAsKnownAt(YUTA, instant)).map(AddresseeRecord::version).orElse(0L);
  }

  private Optional<AddresseeRecord> find(AddresseeNumber number) {
    return read(directory -> directory.find(number));
  }

  private Map<AddresseeNumber, AddresseeRecord> findAll(List<AddresseeNumber> numbers) {
    return read(directory -> directory.findAll(numbers));
  }

  private List<AddresseeRecord> history(AddresseeNumber number) {
    return read(directory -> directory.history(number));
  }

  private Map<AddresseeNumber, List<AddresseeRecord>> histories(List<AddresseeNumber> numbers) {
    return read(directory -> directory.histories(numbers));
  }

  private List<SupportMeasure> supportMeasures(AddresseeNumber number) {
    return read(directory -> directory.supportMeasures(number));
  }

  private List<MailingAddress> mailingAddresses(AddresseeNumber number) {
    return read(directory -> directory.mailingAddresses(number));
  }

  private List<Addressee> candidates(List<LocalDate> days, List<KanaKey> keys) {
    return read(d -> d.candidates(days, keys)).stream().map(AddresseeRecord::addressee).toList();
  }

  private Set<AddresseeNumber> protectedOn(LocalDate day) {
    return read(directory -> directory.protectedOn(day));
  }

  private long count(MunicipalityCode municipality) {
    return inTransaction(municipality, ResidentDirectory::count);
  }

  private <T> T read(Function<ResidentDirectory, T> question) {
    return inTransaction(KITAKYUSHU, question);
  }

  private void run(MunicipalityCode municipality, Consumer<ResidentDirectory> work) {
    inTransaction(
        municipality,
        directory -> {
          work.accept(directory);
          return true;
        });
  }

  private static List<AddresseeRecord> everyone() {
    return People.everyone().stream().map(one -> version(one, 1)).toList();
  }

  private static AddresseeRecord version(Addressee one, long version) {
    return new AddresseeRecord(one, State.ACTIVE, version, at(version));
  }

  private static Instant at(long version) {
    return NOON.plusSeconds(version);
  }

  private static MailingAddress mailing(LocalDate from) {
    return new MailingAddress(YUTA, "山田 花子", Address.ofText("東京都港区芝公園4-2-8", ""), from);
  }
}
