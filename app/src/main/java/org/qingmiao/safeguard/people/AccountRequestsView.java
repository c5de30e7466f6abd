package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.List;

/** Requests that wait for an answer, the first due first. */
public record AccountRequestsView(List<AccountRequest> requests, LocalDate today, OwnAccountView.PageMessage said) {}
