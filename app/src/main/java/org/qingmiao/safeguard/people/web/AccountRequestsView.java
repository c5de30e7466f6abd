package org.qingmiao.safeguard.people.web;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.safeguard.people.AccountRequest;

/** Requests that wait for an answer, the first due first. */
public record AccountRequestsView(List<AccountRequest> requests, LocalDate today, OwnAccountView.PageMessage said) {}
