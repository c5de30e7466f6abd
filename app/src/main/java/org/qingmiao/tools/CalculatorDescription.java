package org.qingmiao.tools;

import org.qingmiao.platform.Text;

/**
 * What a calculator is.
 *
 * @param name as on the command line
 * @param example what follows {@code ./qm calc NAME} in an example that runs
 */
public record CalculatorDescription(String name, Text title, Text source, String example) {}
