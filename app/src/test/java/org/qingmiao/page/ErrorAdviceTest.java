package org.qingmiao.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Text;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs are told when something goes wrong. */
class ErrorAdviceTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(FaultLog.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final ErrorAdvice pages = new ErrorAdvice(
            new PageRenderer(() -> 0, Text::same, List.of(), new NavigationBar(List.of()), request -> List.of()),
            new FaultLog());

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
        log.setAdditive(false);
    }

    @AfterEach
    void stop() {
        log.detachAppender(logged);
        log.setAdditive(true);
    }

    private String answer(int status, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the inside"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.error(request).render(Map.of(), request, response);
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String reference() {
        return String.valueOf(logged.list.getLast().getArgumentArray()[0]);
    }

    @Test
    void a_fault_of_ours_stands_in_the_log_under_the_reference_that_the_page_shows() throws Exception {
        String page = answer(500, "/plan");
        assertThat(logged.list).singleElement().satisfies(e -> {
            assertThat(e.getFormattedMessage()).contains("GET /plan");
            assertThat(e.getThrowableProxy().getMessage()).isEqualTo("the inside");
        });
        assertThat(page).contains(reference(), "请附编号").doesNotContain("the inside");
        assertThat(reference()).matches("[0-9A-F]{8}");
    }

    @Test
    void programs_are_told_the_reference_too() throws Exception {
        JsonNode body = JsonMapper.shared().readTree(answer(500, "/api/v1/cells"));
        assertThat(body.get("reference").stringValue()).isEqualTo(reference());
        assertThat(body.get("message").stringValue()).isEqualTo("internal error");
    }

    @Test
    void what_only_its_owner_knows_of_an_address_is_not_logged() throws Exception {
        answer(500, "/calendar/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ.ics");
        assertThat(logged.list.getLast().getFormattedMessage()).contains("/calendar/….ics");
    }

    @Test
    void faults_of_the_request_have_words_in_both_languages_and_no_reference() throws Exception {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 415, 422, 429, 431, 503}) {
            JsonNode body = JsonMapper.shared().readTree(answer(status, "/api/v1/cells"));
            assertThat(body.get("text").get("zh").stringValue()).isNotBlank();
            assertThat(body.get("text").get("en").stringValue()).isNotBlank();
            assertThat(body.has("reference")).as("%s", status).isFalse();
        }
        assertThat(logged.list).isEmpty();
    }
}
