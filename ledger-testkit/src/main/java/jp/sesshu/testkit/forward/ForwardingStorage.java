package jp.sesshu.testkit.forward;

import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * A storage that asks another one, and hands its units of work on as {@link #unit} makes them.
 *
 * <p>Keeps every rule that the other keeps, until something is overridden. As thread-safe as the
 * other.
 */
public class ForwardingStorage implements Storage {
  private final Storage right;

  /** One that asks this storage. */
  public ForwardingStorage(Storage right) {
    this.right = right;
  }

  /** The storage that is asked; another one, from time to time, if overridden. */
  protected Storage right() {
    return right;
  }

  /** What the work is given in place of a unit of the other storage: the unit itself, as it is. */
  protected UnitOfWork unit(MunicipalityCode municipality, UnitOfWork unit) {
    return unit;
  }

  @Override
  public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return right().inTransaction(municipality, unit -> work.apply(unit(municipality, unit)));
  }

  @Override
  public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return right().reading(municipality, unit -> work.apply(unit(municipality, unit)));
  }

  @Override
  public boolean scrub(MunicipalityCode municipality) {
    return right().scrub(municipality);
  }
}
