package org.qingmiao.tools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.run.Calculators;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.ToolSite;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * The calculators as pages. What is entered comes in the body of a request, is answered and is gone: nothing is stored,
 * logged or put into an address.
 */
@Controller
class ToolsController {
    /** Many times what the longest form of one child needs; a pasted table may be longer, but only inside. */
    private static final int LONGEST_OPEN_FORM = 32 * 1024;

    private final PageRenderer pageRenderer;
    private final Clock clock;

    ToolsController(PageRenderer pageRenderer, Clock clock) {
        this.pageRenderer = pageRenderer;
        this.clock = clock;
    }

    static Text title() {
        return Messages.of("tools.title");
    }

    @GetMapping({"/tools", "/public/tools"})
    View list(HttpServletRequest request) {
        ToolSite toolSite = ToolSite.of(request.getRequestURI());
        return pageRenderer.page(
                "tools/list",
                PageHead.of(title(), toolSite.section()),
                new ToolList(entries(toolSite, ToolSite.aboutAChild()), entries(toolSite, toolSite.others())));
    }

    private static List<ToolList.Entry> entries(ToolSite toolSite, List<Calculator> calculators) {
        return calculators.stream()
                .map(calculator -> new ToolList.Entry(
                        toolSite.base() + "/" + calculator.about().name(),
                        calculator.about().title(),
                        does(calculator.about().name()),
                        calculator
                                .shape(ChosenOptions.of(calculator.choices(), Map.of()))
                                .standard()))
                .toList();
    }

    private static Text does(String name) {
        String key = "tools.does." + name;
        return new Text(
                Messages.find(Lang.ZH, key).orElse(""),
                Messages.find(Lang.EN, key).orElse(""));
    }

    @GetMapping({"/tools/{name}", "/public/tools/{name}"})
    View page(@PathVariable String name, HttpServletRequest request) {
        Calculator calculator = offered(name, request);
        return show(calculator, CalculatorRequest.page(request, calculator));
    }

    @PostMapping({"/tools/{name}", "/public/tools/{name}"})
    View answer(@PathVariable String name, HttpServletRequest request) {
        Calculator calculator = offered(name, request);
        if (ToolSite.of(request.getRequestURI()) == ToolSite.OPEN && isLong(request)) {
            throw RequestProblem.TOO_LARGE.exception();
        }
        return show(calculator, CalculatorRequest.form(request));
    }

    /** By the length that is told and, as a body need not tell one, by what came. */
    private static boolean isLong(HttpServletRequest request) {
        return request.getContentLengthLong() > LONGEST_OPEN_FORM
                || request.getParameterMap().entrySet().stream()
                                .mapToInt(field -> field.getKey().length()
                                        + Arrays.stream(field.getValue())
                                                .mapToInt(String::length)
                                                .sum())
                                .sum()
                        > LONGEST_OPEN_FORM;
    }

    static Calculator offered(String name, HttpServletRequest request) {
        return Calculators.named(name)
                .filter(ToolSite.of(request.getRequestURI())::offers)
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private View show(Calculator calculator, CalculatorRequest calculatorRequest) {
        ToolComposer.Shown shown = ToolComposer.of(calculator, calculatorRequest, LocalDate.now(clock));
        return pageRenderer.page(
                shown.template(),
                head(calculator, calculatorRequest.site()),
                shown.model(),
                shown.problems() == 0 ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static PageHead head(Calculator calculator, ToolSite toolSite) {
        return PageHead.of(calculator.about().title(), toolSite.section())
                .under(new PageHead.Crumb(title(), toolSite.base()));
    }
}
