package jp.sesshu.testkit.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

/** The addressees of one municipality in memory; not thread-safe. */
public final class InMemoryResidentDirectory implements ResidentDirectory {
  private final SortedMap<AddresseeNumber, List<AddresseeRecord>> histories = new TreeMap<>();
  private final Map<AddresseeNumber, List<SupportMeasure>> measures = new HashMap<>();
  private final Map<AddresseeNumber, List<MailingAddress>> addresses = new HashMap<>();

  /** An empty directory. */
  public InMemoryResidentDirectory() {}

  /** A directory of the same people, which then goes its own way. */
  public InMemoryResidentDirectory copy() {
    InMemoryResidentDirectory copy = new InMemoryResidentDirectory();
    histories.forEach((number, all) -> copy.histories.put(number, new ArrayList<>(all)));
    measures.forEach((number, all) -> copy.measures.put(number, new ArrayList<>(all)));
    addresses.forEach((number, all) -> copy.addresses.put(number, new ArrayList<>(all)));
    return copy;
  }

  /** Takes everything of an addressee away. */
  void forget(AddresseeNumber number) {
    histories.remove(number);
    measures.remove(number);
    addresses.remove(number);
  }

  @Override
  public Optional<AddresseeRecord> find(AddresseeNumber number) {
    return Optional.ofNullable(histories.get(number)).map(InMemoryResidentDirectory::newest);
  }

  @Override
  public Map<AddresseeNumber, AddresseeRecord> findAll(Collection<AddresseeNumber> numbers) {
    Map<AddresseeNumber, AddresseeRecord> found = new HashMap<>();
    numbers.forEach(number -> find(number).ifPresent(record -> found.put(number, record)));
    return found;
  }

  @Override
  public Optional<AddresseeRecord> findAsKnownAt(AddresseeNumber number, Instant knownAt) {
    return history(number).stream()
        .filter(version -> !version.recordedAt().isAfter(knownAt))
        .reduce((earlier, later) -> later);
  }

  @Override
  public List<AddresseeRecord> history(AddresseeNumber number) {
    return List.copyOf(histories.getOrDefault(number, List.of()));
  }

  @Override
  public Map<AddresseeNumber, List<AddresseeRecord>> histories(
      Collection<AddresseeNumber> numbers) {
    Map<AddresseeNumber, List<AddresseeRecord>> found = new HashMap<>();
    for (AddresseeNumber number : numbers) {
      if (histories.containsKey(number)) {
        found.put(number, history(number));
      }
    }
    return found;
  }

  @Override
  public void appendAll(List<AddresseeRecord> versions) {
    StaleAddresseeException.throwUnlessNext(versions, number -> history(number).size());
    versions.forEach(
        version ->
            histories.computeIfAbsent(version.number(), n -> new ArrayList<>()).add(version));
  }

  @Override
  public List<AddresseeRecord> candidates(
      Collection<LocalDate> birthDates, Collection<KanaKey> kanaKeys) {
    Set<LocalDate> days = Set.copyOf(birthDates);
    Set<KanaKey> keys = Set.copyOf(kanaKeys);
    return histories.values().stream()
        .map(InMemoryResidentDirectory::newest)
        .filter(record -> record.isCandidate(days, keys))
        .toList();
  }

  @Override
  public void forEach(Consumer<AddresseeRecord> visitor) {
    List.copyOf(histories.values()).forEach(versions -> visitor.accept(newest(versions)));
  }

  @Override
  public long count() {
    return histories.size();
  }

  @Override
  public void add(SupportMeasure measure) {
    addOnce(measures, measure.number(), measure, Comparator.comparing(SupportMeasure::from));
  }

  @Override
  public List<SupportMeasure> supportMeasures(AddresseeNumber number) {
    return List.copyOf(measures.getOrDefault(number, List.of()));
  }

  @Override
  public Set<AddresseeNumber> protectedOn(LocalDate day) {
    return measures.values().stream()
        .flatMap(List::stream)
        .filter(measure -> measure.inForceOn(day))
        .map(SupportMeasure::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void add(MailingAddress address) {
    addOnce(addresses, address.number(), address, Comparator.comparing(MailingAddress::from));
  }

  @Override
  public List<MailingAddress> mailingAddresses(AddresseeNumber number) {
    return List.copyOf(addresses.getOrDefault(number, List.of()));
  }

  private static <T> void addOnce(
      Map<AddresseeNumber, List<T>> all, AddresseeNumber number, T one, Comparator<T> order) {
    List<T> known = all.computeIfAbsent(number, n -> new ArrayList<>());
    if (!known.contains(one)) {
      known.add(one);
      known.sort(order);
    }
  }

  private static AddresseeRecord newest(List<AddresseeRecord> versions) {
    return versions.get(versions.size() - 1);
  }
}
