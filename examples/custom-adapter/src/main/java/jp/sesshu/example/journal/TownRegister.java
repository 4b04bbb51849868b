package jp.sesshu.example.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.KanaKey;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.resident.StaleAddresseeException;
import jp.sesshu.resident.SupportMeasure;

/** The addressees, whoever is protected, and where letters go. */
record TownRegister(
    Map<AddresseeNumber, List<AddresseeRecord>> versions,
    List<SupportMeasure> measures,
    List<MailingAddress> addresses,
    Consumer<String> telling)
    implements ResidentDirectory {

  TownRegister copy(Consumer<String> telling) {
    return new TownRegister(
        new TreeMap<>(versions), new ArrayList<>(measures), new ArrayList<>(addresses), telling);
  }

  void keep(AddresseeRecord version) {
    versions.merge(version.number(), List.of(version), TownLedger::joined);
  }

  @Override
  public void appendAll(List<AddresseeRecord> added) {
    StaleAddresseeException.throwUnlessNext(added, number -> history(number).size());
    added.forEach(this::keep);
    added.forEach(version -> telling.accept(Town.line('A', version)));
  }

  @Override
  public List<AddresseeRecord> history(AddresseeNumber number) {
    return versions.getOrDefault(number, List.of());
  }

  @Override
  public List<AddresseeRecord> candidates(
      Collection<LocalDate> birthDates, Collection<KanaKey> kanaKeys) {
    return versions.values().stream()
        .map(all -> all.get(all.size() - 1))
        .filter(newest -> newest.isCandidate(birthDates, kanaKeys))
        .toList();
  }

  @Override
  public void forEach(Consumer<AddresseeRecord> visitor) {
    new ArrayList<>(versions.values()).forEach(all -> visitor.accept(all.get(all.size() - 1)));
  }

  @Override
  public long count() {
    return versions.size();
  }

  @Override
  public void add(SupportMeasure measure) {
    addOnce('S', measures, measure);
  }

  @Override
  public List<SupportMeasure> supportMeasures(AddresseeNumber number) {
    return measures.stream()
        .filter(measure -> measure.number().equals(number))
        .sorted(Comparator.comparing(SupportMeasure::from))
        .toList();
  }

  @Override
  public Set<AddresseeNumber> protectedOn(LocalDate day) {
    return measures.stream()
        .filter(measure -> measure.inForceOn(day))
        .map(SupportMeasure::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void add(MailingAddress address) {
    addOnce('M', addresses, address);
  }

  @Override
  public List<MailingAddress> mailingAddresses(AddresseeNumber number) {
    return addresses.stream()
        .filter(address -> address.number().equals(number))
        .sorted(Comparator.comparing(MailingAddress::from))
        .toList();
  }

  private <T> void addOnce(char kind, List<T> all, T one) {
    if (!all.contains(one)) {
      all.add(one);
      telling.accept(Town.line(kind, one));
    }
  }
}
