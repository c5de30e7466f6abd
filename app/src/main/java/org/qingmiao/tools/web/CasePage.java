package org.qingmiao.tools.web;

import java.util.List;
import java.util.Optional;

/**
 * A calculator that answers a row: a form and, once it was sent, the answer.
 *
 * @param problems how many fields have one
 */
public record CasePage(ToolHead head, List<Field> choices, List<Field> fields, Optional<Answer> answer, int problems) {}
