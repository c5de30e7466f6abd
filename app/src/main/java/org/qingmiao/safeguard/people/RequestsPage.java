package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.List;

/** Requests that wait for an answer, the first due first. */
public record RequestsPage(List<AccountRequest> requests, LocalDate today, MePage.Said said) {}
