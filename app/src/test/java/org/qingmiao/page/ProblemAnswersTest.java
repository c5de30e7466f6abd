package org.qingmiao.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A problem has one code, on a page as in the answer to a program. */
class ProblemAnswersTest {
    private final ErrorAdvice pages = new ErrorAdvice(
            new PageRenderer(() -> 0, Text::same, List.of(), new NavigationBar(List.of()), request -> List.of()),
            new FaultLog());

    private MockHttpServletResponse answer(ProblemException problem, String path, String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", accept);
        MockHttpServletResponse refused = new MockHttpServletResponse();
        new CodedProblems().answer(problem, request, refused);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, refused.getStatus());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, refused.getErrorMessage());
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.error(request).render(Map.of(), request, response);
        assertThat(response.getStatus()).isEqualTo(problem.problem().status());
        return response;
    }

    @Test
    void a_program_is_told_problem_details_with_the_code_and_the_parameter() throws Exception {
        MockHttpServletResponse response =
                answer(RequestProblem.UNKNOWN_VALUE.at("unit", "nowhere"), "/api/v1/cells", "*/*");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode body = JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(body.get("code").stringValue()).isEqualTo("QM-H002");
        assertThat(body.get("type").stringValue()).isEqualTo("urn:qingmiao:problem:QM-H002");
        assertThat(body.get("status").intValue()).isEqualTo(400);
        assertThat(body.get("place").stringValue()).isEqualTo("unit");
        assertThat(body.get("detail").stringValue()).isEqualTo("unit: unknown nowhere");
        assertThat(body.get("instance").stringValue()).isEqualTo("/api/v1/cells");
        assertThat(body.get("title").stringValue()).isNotBlank();
    }

    @Test
    void who_reads_json_and_no_pages_is_a_program_wherever_it_asks() throws Exception {
        assertThat(answer(RequestProblem.NOT_THERE.exception(), "/plan/x", "application/json")
                        .getContentType())
                .startsWith("application/problem+json");
        assertThat(answer(RequestProblem.NOT_THERE.exception(), "/plan/x", "text/html,application/json;q=0.9")
                        .getContentType())
                .startsWith("text/html");
        assertThat(answer(RequestProblem.NOT_THERE.exception(), "/plan/x", "*/*")
                        .getContentType())
                .startsWith("text/html");
    }

    @Test
    void a_page_says_what_to_do_by_the_code_and_not_by_the_status_alone() throws Exception {
        String strange = answer(RequestProblem.NOT_ALLOWED.exception(), "/desk", "text/html")
                .getContentAsString(StandardCharsets.UTF_8);
        String nobody = answer(RequestProblem.SIGN_IN_NEEDED.exception(), "/desk", "text/html")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(strange).contains("您没有权限", "QM-H004");
        assertThat(nobody).contains("请先登录", "QM-H005").doesNotContain("您没有权限");
    }
}
