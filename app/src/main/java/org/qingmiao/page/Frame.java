package org.qingmiao.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * What every template can use: the language, texts, links that keep year, unit and moment, and who looks.
 *
 * @param query the request's own parameters, first value of each
 * @param unread notices that the visitor has not read
 * @param alarms what cannot wait
 * @param csrf name and value that a form must send back; absent where nothing can be sent
 * @param names of the people behind the logins
 * @param bar the entries that are of use to who looks
 * @param plans between which who looks can change; empty where there is one
 */
public record Frame(
        Lang lang,
        String path,
        Map<String, String> query,
        PageHead head,
        Optional<Visitor> visitor,
        int unread,
        List<Alarm> alarms,
        Optional<Csrf> csrf,
        PersonNames names,
        List<NavigationEntry> bar,
        List<PlanSwitch.Choice> plans) {
    private static final List<String> KEPT = List.of("year", "unit", "as-of", "plan");

    /** A hidden field that proves a form came from us. */
    public record Csrf(String name, String value) {}

    /** The text of a key; arguments that are {@link Text} are spoken in the page's language. */
    public String t(String key, Object... values) {
        return Messages.in(lang, key, values);
    }

    public String t(Text text) {
        return text.in(lang);
    }

    /** The name of the person whose login is written in the books. */
    public String who(String login) {
        return names.of(login).in(lang);
    }

    /** A link to a page of ours that keeps what one looks at. */
    public String href(String target) {
        return href(target, Map.of());
    }

    public String href(String target, String name, Object value) {
        return href(target, Map.of(name, String.valueOf(value)));
    }

    public String href(String target, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        KEPT.forEach(name -> {
            String value = query.get(name);
            if (value != null) {
                parameters.put(name, value);
            }
        });
        parameters.putAll(more);
        return with(target, parameters);
    }

    /** This very page with one parameter changed; an empty value takes it away. */
    public String here(String name, Object value) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.remove("lang");
        parameters.put(name, String.valueOf(value));
        parameters.values().removeIf(String::isEmpty);
        return with(path, parameters);
    }

    /** The same without another parameter, such as the place in a list that is in another order now. */
    public String hereWithout(String without, String name, Object value) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.keySet().removeAll(List.of("lang", without));
        parameters.put(name, String.valueOf(value));
        parameters.values().removeIf(String::isEmpty);
        return with(path, parameters);
    }

    /** Another page of ours that is asked the same as this one. */
    public String to(String target) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.remove("lang");
        parameters.values().removeIf(String::isEmpty);
        return with(target, parameters);
    }

    /** This very page in the other language. */
    public String otherLanguage() {
        return here("lang", lang == Lang.ZH ? "en" : "zh");
    }

    /** Name of the plan that is looked at, where there are several. */
    public String plan() {
        return plans.stream()
                .filter(PlanSwitch.Choice::chosen)
                .map(choice -> choice.name().in(lang))
                .findFirst()
                .orElse("");
    }

    /** A link to a page of ours that keeps the plan and nothing else of what one looks at. */
    public String inPlan(String target) {
        String plan = query.get("plan");
        return plan == null ? target : PlanInRedirects.with(target, plan);
    }

    private static String with(String target, Map<String, String> parameters) {
        parameters.keySet().removeIf(name -> target.contains("?" + name + "=") || target.contains("&" + name + "="));
        if (parameters.isEmpty()) {
            return target;
        }
        String anchor = target.contains("#") ? target.substring(target.indexOf('#')) : "";
        String bare = target.substring(0, target.length() - anchor.length());
        String query = parameters.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return bare + (bare.contains("?") ? "&" : "?") + query + anchor;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether the page stands at an entry of the bar. */
    public boolean isAt(NavigationEntry entry) {
        return entry.section().equals(head.section());
    }

    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
