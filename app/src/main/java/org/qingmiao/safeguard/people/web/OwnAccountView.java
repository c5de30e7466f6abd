package org.qingmiao.safeguard.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.people.Proposal;
import org.qingmiao.safeguard.people.RoleGrant;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.session.Sessions;

/**
 * The page of one's own account.
 *
 * @param roles present and future roles, own and lent to this person
 * @param lent roles that this person lent
 * @param proposals of this person, and about them
 * @param units names of the units that occur
 * @param fresh whether the sign-in is recent enough for what asks for it
 * @param said key of what is to be said above, or empty
 * @param token a token just made, shown this once
 * @param recoveryCodes how many are left
 */
public record OwnAccountView(
        KnownPeople.Known person,
        List<RoleGrant> roles,
        List<RoleGrant> lent,
        List<Proposal> proposals,
        Map<String, Text> units,
        List<Sessions.Open> sessions,
        List<ApiTokens.Listed> tokens,
        int recoveryCodes,
        boolean fresh,
        PageMessage said,
        Optional<String> token,
        LocalDate today) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A sentence above the page: what is wrong, or that it is done. */
    public record PageMessage(String key, boolean bad) {
        static PageMessage nothing() {
            return new PageMessage("", false);
        }
    }

    /** A moment in the district's time. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public Text unit(String id) {
        return units.getOrDefault(id, Text.same(id));
    }

    /** Kind of browser and system, as far as its own words tell. */
    public static String browser(String agent) {
        String browser = agent.contains("Edg/")
                ? "Edge"
                : agent.contains("Firefox/")
                        ? "Firefox"
                        : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "";
        String system = agent.contains("Android")
                ? "Android"
                : agent.contains("iPhone") || agent.contains("iPad")
                        ? "iOS"
                        : agent.contains("Windows")
                                ? "Windows"
                                : agent.contains("Mac OS") ? "macOS" : agent.contains("Linux") ? "Linux" : "";
        String both = (browser + " " + system).strip();
        return both.isEmpty() ? agent.substring(0, Math.min(30, agent.length())) : both;
    }
}
