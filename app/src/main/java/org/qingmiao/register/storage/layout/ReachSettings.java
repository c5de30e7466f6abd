package org.qingmiao.register.storage.layout;

/**
 * The settings of a connection that policies of register tables read. They are set for one transaction and name the
 * register and the band, so that what was set for one opens no other. A setting that is not there opens nothing.
 */
public final class ReachSettings {
    private ReachSettings() {}

    public static String low(String register, SecrecyBand band) {
        return name("low", register, band.word());
    }

    public static String high(String register, SecrecyBand band) {
        return name("high", register, band.word());
    }

    public static String parts(String register, SecrecyBand band) {
        return name("parts", register, band.word());
    }

    public static String handed(String register, SecrecyBand band) {
        return name("handed", register, band.word());
    }

    /** Who or which units are looked for in a column, or where its condition is asked. */
    public static String by(String register, SecrecyBand band, ReachColumn column) {
        return name("by", register, band.word() + "_")
                + LayoutNames.digest(column.name()).substring(0, 12);
    }

    public static String opens(String register, String lock) {
        return name("opens", register, lock);
    }

    public static String split(String register, String section) {
        return name("split", register, section);
    }

    /** The token of what lies apart, in hexadecimal digits. */
    public static String about(String register) {
        return name("about", register, SecrecyBand.APART.word());
    }

    private static String name(String what, String register, String of) {
        return "qm." + what + "_" + register.replace('-', '_') + "__" + of.replace('-', '_');
    }

    /** As SQL: null where it was not set, so that everything that is compared with it is refused. */
    static String value(String setting, String type) {
        return "(NULLIF(current_setting('" + setting + "', true), ''))::" + type;
    }
}
