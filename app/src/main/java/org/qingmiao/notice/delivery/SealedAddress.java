package org.qingmiao.notice.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.qingmiao.safeguard.SecretSealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mail addresses as the database keeps them: sealed, and bound to their person. Nobody is looked for by an address, so none
 * has to be found again by its sealed form.
 */
@Component
public class SealedAddress {
    /** No address begins like this. */
    public static final String MARK = "sealed:";

    private static final Logger LOG = LoggerFactory.getLogger(SealedAddress.class);

    private final SecretSealing secretSealing;

    SealedAddress(SecretSealing secretSealing) {
        this.secretSealing = secretSealing;
    }

    /** @param address empty stays empty */
    public String seal(String login, String address) {
        if (address.isEmpty()) {
            return "";
        }
        byte[] sealed = secretSealing.seal(owner(login), address.getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getEncoder().encodeToString(sealed);
    }

    /** One from before addresses were sealed is given as it is; one whose key is lost is as if it had not been given. */
    public String open(String login, String kept) {
        if (!kept.startsWith(MARK)) {
            return kept;
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(kept.substring(MARK.length()));
            return new String(secretSealing.open(owner(login), sealed), StandardCharsets.UTF_8);
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.warn("The mail address of {} does not fit the key of this installation", login);
            return "";
        }
    }

    private static String owner(String login) {
        return "mail:" + login;
    }
}
