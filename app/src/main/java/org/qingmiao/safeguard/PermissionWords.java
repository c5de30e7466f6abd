package org.qingmiao.safeguard;

import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.PermissionExplanation.Reason;

/** An explanation in words, for the page and the command line. */
public final class PermissionWords {
    private final Lang lang;

    public PermissionWords(Lang lang) {
        this.lang = lang;
    }

    /** What the action is. */
    public String action(Action action) {
        String id = action.id();
        return Messages.find(lang, "safeguard.action." + id.replace('.', '_'))
                .or(() -> Messages.find(lang, contributedKey(id)))
                .orElse(id);
    }

    /** Of an action {@code ROOM.NAME}: {@code ROOM.action.NAME} in the room's own bundle. */
    static String contributedKey(String id) {
        int room = id.indexOf('.');
        return id.substring(0, Math.max(room, 0)) + ".action."
                + id.substring(room + 1).replace('-', '_');
    }

    public String role(Role role) {
        return Messages.in(lang, "safeguard.role." + role.id());
    }

    /** Role and unit of a grant. */
    public String grant(Person.Grant grant) {
        return Messages.in(lang, "safeguard.why.grant", role(grant.role()), grant.unit());
    }

    private String grants(List<Person.Grant> grants) {
        return grants.stream().map(this::grant).distinct().collect(Collectors.joining(separator()));
    }

    private String separator() {
        return Messages.in(lang, "platform.list.comma");
    }

    /** Why one may or may not. */
    public String reason(PermissionExplanation.Line line, PermissionExplanation explanation) {
        return switch (line.reason()) {
            case Reason.Granted granted
            when granted.everywhere() -> Messages.in(lang, "safeguard.why.everywhere", grant(granted.grant()));
            case Reason.Granted granted ->
                Messages.in(
                        lang,
                        "safeguard.why.subtree",
                        grant(granted.grant()),
                        way(explanation.path(), granted.grant().unit()));
            case Reason.Elsewhere elsewhere -> Messages.in(lang, "safeguard.why.elsewhere", grants(elsewhere.grants()));
            case Reason.PurposeFirst first -> Messages.in(lang, "safeguard.why.purpose", grant(first.grant()));
            case Reason.NoRole none ->
                Messages.in(
                        lang,
                        "safeguard.why.no_role",
                        none.needed().stream().map(this::role).collect(Collectors.joining(separator())));
            case Reason.NotNow notNow ->
                Messages.in(
                        lang,
                        explanation.subject().disabled() ? "safeguard.why.closed" : "safeguard.why.not_now",
                        grant(notNow.grant()));
            case Reason.UnitNeeded needed -> Messages.in(lang, "safeguard.why.unit_needed", grants(needed.grants()));
        };
    }

    /** The way from the unit up to the grant's. */
    private String way(List<PermissionExplanation.Step> path, String to) {
        StringBuilder way = new StringBuilder();
        for (PermissionExplanation.Step step : path) {
            way.append(way.isEmpty() ? "" : " → ").append(step.name().in(lang));
            if (step.id().equals(to)) {
                break;
            }
        }
        return way.toString();
    }
}
