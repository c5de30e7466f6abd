package org.qingmiao.register.record.kept;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** What a register needs that this version does not have; its records are kept once it does. */
public enum MissingPart {
    /** Some of it may be known to nobody but few: it lies in the vault, or apart. */
    VAULT;

    /** What a register lacks; nothing if its records are kept. */
    public static Set<MissingPart> of(Register register) {
        Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);
        register.sections().values().stream()
                .flatMap(s -> s.fields().values().stream())
                .forEach(field -> add(field, missing));
        return Set.copyOf(missing);
    }

    private static void add(RegisterField field, Set<MissingPart> missing) {
        if (!SecrecyBand.of(field.secrecy()).isWithRecord()) {
            missing.add(VAULT);
        }
    }

    /** A sentence. */
    public Text told() {
        return Messages.of("registers.missing." + name().toLowerCase(Locale.ROOT));
    }
}
