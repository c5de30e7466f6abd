/** Published standards of child health, education and protection as pure functions. */
module org.qingmiao.calculators {
    requires static org.jspecify;

    exports org.qingmiao.calculators;
    exports org.qingmiao.calculators.allocation;
    exports org.qingmiao.calculators.anaemia;
    exports org.qingmiao.calculators.development;
    exports org.qingmiao.calculators.fitness;
    exports org.qingmiao.calculators.growth;
    exports org.qingmiao.calculators.identity;
    exports org.qingmiao.calculators.immunization;
    exports org.qingmiao.calculators.statistics;
    exports org.qingmiao.calculators.vision;
    exports org.qingmiao.calculators.workdays;
}
