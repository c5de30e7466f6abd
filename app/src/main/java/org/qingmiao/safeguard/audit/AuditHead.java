package org.qingmiao.safeguard.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the record at a moment. Who keeps one outside of this house can prove later that nothing before it was
 * changed: {@code qm audit verify --head NUMBER:HASH}.
 *
 * @param number of the last entry
 * @param hash of that entry as hexadecimal digits: all 64, or the first 16 and more where it was printed
 */
public record AuditHead(long number, String hash, Instant at) {
    private static final int PRINTED = 16;
    private static final int GROUP = 4;
    private static final Pattern TYPED = Pattern.compile("(\\d{1,18})\\s*[:：]\\s*([0-9a-fA-F .·]{16,100})");
    private static final Pattern NOT_HEX = Pattern.compile("[ .·]");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,64}");

    /** As somebody copies it from a mail or a paper; spaces and dots between the digits do not matter. */
    public static Optional<AuditHead> of(String typed) {
        Matcher match = TYPED.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String hash = NOT_HEX.matcher(match.group(2)).replaceAll("").toLowerCase(Locale.ROOT);
        return HASH.matcher(hash).matches()
                ? Optional.of(new AuditHead(Long.parseLong(match.group(1)), hash, Instant.EPOCH))
                : Optional.empty();
    }

    /** Number and the whole hash. */
    public String text() {
        return number + ":" + hash;
    }

    /** Number and the first digits of the hash in groups, for paper. */
    public String printed() {
        StringBuilder text = new StringBuilder().append(number).append(':');
        for (int at = 0; at < PRINTED; at += GROUP) {
            text.append(at == 0 ? "" : ".").append(hash, at, at + GROUP);
        }
        return text.toString();
    }
}
