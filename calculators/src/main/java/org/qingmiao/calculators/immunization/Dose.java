package org.qingmiao.calculators.immunization;

import java.time.LocalDate;

/** A dose that was given. */
public record Dose(Vaccine vaccine, LocalDate date) {}
