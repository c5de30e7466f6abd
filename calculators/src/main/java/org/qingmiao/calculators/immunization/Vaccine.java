package org.qingmiao.calculators.immunization;

import java.util.Arrays;
import java.util.Optional;

/**
 * A vaccine of the programme. Vaccines of one series protect against the same disease, dose after dose.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cn-2021.csv and cn-2026.csv} lists them.
 */
public enum Vaccine {
    HEP_B("HepB", "HepB"),
    BCG("BCG", "BCG"),
    IPV("IPV", "IPV+bOPV"),
    BOPV("bOPV", "IPV+bOPV"),
    DTAP("DTaP", "DTaP+DT"),
    DT("DT", "DTaP+DT"),
    MMR("MMR", "MMR"),
    JE_L("JE-L", "JE-L"),
    JE_I("JE-I", "JE-I"),
    MPSV_A("MPSV-A", "MPSV-A+MPSV-AC"),
    MPSV_AC("MPSV-AC", "MPSV-A+MPSV-AC"),
    HEP_A_L("HepA-L", "HepA-L"),
    HEP_A_I("HepA-I", "HepA-I"),
    HPV2("HPV2", "HPV2");

    private final String code;
    private final String series;

    Vaccine(String code, String series) {
        this.code = code;
        this.series = series;
    }

    /** As the schedule writes it. */
    public String code() {
        return code;
    }

    /** The name of its series. */
    public String series() {
        return series;
    }

    /** Its place in arrays of this package; on one day, doses are judged in this order. */
    @SuppressWarnings("EnumOrdinal") // never stored, only an index within one run
    int place() {
        return ordinal();
    }

    /** The vaccine of a code; upper and lower case differ. */
    public static Optional<Vaccine> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }

    /** @throws IllegalStateException if a table of this library names a vaccine that is not here */
    static Vaccine inTable(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("no such vaccine: " + code));
    }
}
