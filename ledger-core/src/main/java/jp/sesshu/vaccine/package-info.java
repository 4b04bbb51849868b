/**
 * What was given: vaccines, their lots, volumes and routes, and the diseases they are given
 * against.
 *
 * <p>A {@link jp.sesshu.vaccine.VaccineCode} names a <em>kind of product</em> in the sense of the
 * ordinance («沈降十三価肺炎球菌結合型ワクチン»), not a package on a shelf. The package is told apart by its {@link
 * jp.sesshu.vaccine.LotNumber}, its maker by a {@link jp.sesshu.vaccine.ManufacturerCode} whose
 * values are the municipality's. One vaccine may be given against several {@linkplain
 * jp.sesshu.vaccine.TargetDisease diseases}, and one disease may be met by several vaccines, so
 * neither stands for the other. Which vaccines there are is data ({@link
 * jp.sesshu.vaccine.VaccineCatalogue}); this package knows no list.
 */
@NullMarked
package jp.sesshu.vaccine;

import org.jspecify.annotations.NullMarked;
