package org.qingmiao.safeguard.signin.factor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Kinds of factors of authentication: what one knows, has, is. Which method is of which kind is read off RFC 8176,
 * section 2; a method that says only that somebody was there ({@code user}), where from ({@code geo}) or over how many
 * channels ({@code mca}) is of none.
 */
enum FactorKind {
    KNOWLEDGE(Set.of("pwd", "pin", "kba")),
    POSSESSION(Set.of("otp", "hwk", "swk", "sc", "sms", "tel")),
    INHERENCE(Set.of("face", "fpt", "iris", "retina", "vbm"));

    /** Says by itself that there were several factors. */
    private static final String SEVERAL = "mfa";

    private final Set<String> methods;

    FactorKind(Set<String> methods) {
        this.methods = methods;
    }

    /** Whether the methods ({@code amr}) name two kinds at least; two of one kind are one factor twice. */
    static boolean areTwo(Collection<String> named) {
        Set<FactorKind> kinds = EnumSet.noneOf(FactorKind.class);
        for (FactorKind kind : values()) {
            if (named.stream().anyMatch(kind.methods::contains)) {
                kinds.add(kind);
            }
        }
        return named.contains(SEVERAL) || kinds.size() > 1;
    }
}
