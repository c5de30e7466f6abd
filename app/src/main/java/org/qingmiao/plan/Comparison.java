package org.qingmiao.plan;

import java.math.BigDecimal;
import org.qingmiao.platform.Text;

/**
 * One published value of another area.
 *
 * @param series the {@code indicator_id} of the published file
 * @param area code of the area, for example {@code CN} or {@code 330000}
 * @param printed the value as printed; {@code value} is absent where it is not a plain number (a floor, a range)
 * @param checked false where the row was not read in the source; shown to staff as a hint, never printed in a report
 */
public record Comparison(
        String series,
        String area,
        Text areaName,
        boolean target,
        int year,
        String printed,
        java.util.Optional<BigDecimal> value,
        String unit,
        String source,
        String publisher,
        String url,
        boolean checked,
        String note) {}
