package org.qingmiao.tools.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Languages;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;

/**
 * What somebody asks a calculator.
 *
 * @param given what was filled in, blanks left out
 * @param sent whether there is something to answer; else the form is shown empty
 * @param refused why a file could not be answered
 */
public record CalculatorRequest(
        ToolSite site, Lang lang, Map<String, String> given, boolean sent, Optional<String> refused) {
    /** A form that was sent. What it holds never stands in an address. */
    public static CalculatorRequest form(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String value = values[0].strip();
            if (!value.isEmpty() && !name.startsWith("_")) {
                given.put(name, value);
            }
        });
        return new CalculatorRequest(
                ToolSite.of(request.getRequestURI()), Languages.of(request), given, true, Optional.empty());
    }

    /** The empty form, or the example of the help page worked through. */
    public static CalculatorRequest page(HttpServletRequest request, Calculator calculator) {
        boolean example = request.getParameter("example") != null;
        return new CalculatorRequest(
                ToolSite.of(request.getRequestURI()),
                Languages.of(request),
                example ? example(calculator) : Map.of(),
                example,
                Optional.empty());
    }

    /** The empty form again, with the reason why a file could not be answered. */
    public CalculatorRequest refused(String why) {
        return new CalculatorRequest(site, lang, given, false, Optional.of(why));
    }

    private static Map<String, String> example(Calculator calculator) {
        Map<String, String> given = new LinkedHashMap<>();
        String[] words = calculator.about().example().split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            given.put(words[i].replaceFirst("^--", ""), words[i + 1]);
        }
        return given;
    }
}
