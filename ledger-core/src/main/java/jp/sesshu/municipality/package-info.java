/**
 * 地方公共団体: which body a thing belongs to, and what that body decides for itself.
 *
 * <p><b>A ward is an address, not a body.</b> A ward of a designated city (指定都市の区) has a code of
 * its own, which stands in addresses and registers, but keeps no ledger and neither asks nor
 * provides information: the city does. {@link jp.sesshu.municipality.MunicipalityCode#body} rolls a
 * ward up to its city. The special wards of Tokyo (特別区) are bodies and stay themselves.
 *
 * <p><b>A code is well-formed, in use, or neither.</b> The check digit says that a code was typed
 * correctly, not that a body bears it; wards are abolished and created, as in Hamamatsu on
 * 2024-01-01, and a ledger keeps the addresses of before. {@link
 * jp.sesshu.municipality.DesignatedCity} knows the wards with their days.
 *
 * <p><b>A municipal choice is not law.</b> What the statutes leave to the mayor, or what bodies are
 * known to read differently, is a {@link jp.sesshu.municipality.MunicipalPolicy}; its default is
 * the ministry's reading. This package stores the choice and computes no date from it.
 */
@NullMarked
package jp.sesshu.municipality;

import org.jspecify.annotations.NullMarked;
