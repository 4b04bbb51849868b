package jp.sesshu.resident;

import java.util.function.Function;

/** Anyone the municipality writes to (宛名): a resident, or a person outside its register. */
public sealed interface Addressee permits Resident, NonRegisteredPerson {

  /** What the register says of the person. */
  Particulars particulars();

  /** The addressee number. */
  default AddresseeNumber number() {
    return particulars().number();
  }

  /** Name, sex, birth and address. */
  default Demographics demographics() {
    return particulars().demographics();
  }

  /** Answers by kind. */
  default <T> T fold(Function<Resident, T> resident, Function<NonRegisteredPerson, T> outside) {
    if (this instanceof Resident r) {
      return resident.apply(r);
    }
    return outside.apply((NonRegisteredPerson) this);
  }
}
