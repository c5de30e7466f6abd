package org.qingmiao.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Faults of ours: each stands in the log under a reference, which whoever met it is shown. */
@Component
class FaultLog {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;
    /** Part of an address that only its owner knows. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{30,}");

    /** Without what was sent: the parameters of a request may hold what concerns people. */
    String log(HttpServletRequest request, String path) {
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().withUpperCase().formatHex(random);
        Throwable cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable t ? t : null;
        LOG.error(
                "fault {} at {} {}",
                reference,
                request.getMethod(),
                SECRET.matcher(path).replaceAll("…"),
                cause);
        return reference;
    }
}
