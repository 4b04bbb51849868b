/**
 * Who the people of a municipality are and where they live (住民・宛名).
 *
 * <p>A <em>{@linkplain jp.sesshu.resident.Resident resident}</em> stands in the resident register
 * of this municipality; a <em>{@linkplain jp.sesshu.resident.NonRegisteredPerson person outside the
 * register}</em> (住登外者) does not, and yet has an addressee number because some business system
 * deals with them. Both are {@linkplain jp.sesshu.resident.Addressee addressees} (宛名). The kind is
 * a type, not a flag: one becomes the other by a recorded change.
 *
 * <p>An {@linkplain jp.sesshu.resident.AddresseeRecord addressee record} is one version of what we
 * knew of an addressee, from the moment we came to know it. Versions are added, never overwritten,
 * so that a move, a death or a new name is history and the state at any earlier moment can be asked
 * for.
 *
 * <p>A {@linkplain jp.sesshu.resident.Residency residency} says from which day on a person lived
 * here and from which day on no longer: {@code since} is inclusive, {@code until} is the first day
 * that is no longer covered. A {@linkplain jp.sesshu.resident.ResidencyChange change} (異動) is the
 * event; the residency is its effect.
 *
 * <p>The register reaches us as a file that is sent again and again. A {@linkplain
 * jp.sesshu.resident.RegisterRow row} is what the file claims; {@link
 * jp.sesshu.resident.ResidentFeed} compares it with what is known, and only what is new becomes a
 * version, told as {@linkplain jp.sesshu.resident.RegisterChange changes}. {@link
 * jp.sesshu.resident.ResidencyHistory} puts together from the versions when somebody lived here.
 *
 * <p>Three questions about an address are kept apart: where a person is registered ({@code
 * Demographics.address}), where a letter may go ({@link jp.sesshu.resident.LetterAddress}), and
 * what a caller may be told ({@link jp.sesshu.resident.AddresseeView}). A {@linkplain
 * jp.sesshu.resident.SupportMeasure support measure} (支援措置) changes the last two, never the first.
 *
 * <p>Text is kept exactly as the register sent it. {@link jp.sesshu.resident.Reading} compares and
 * {@link jp.sesshu.resident.KanaKey} finds; both are derived, never for showing or storing in place
 * of a name.
 */
@NullMarked
package jp.sesshu.resident;

import org.jspecify.annotations.NullMarked;
