package org.qingmiao.plan;

import java.util.List;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Text;

/**
 * A round that comes again and again, as the plan's calendar has it.
 *
 * @param name of each round; {@code {period}} stands for its period
 * @param every how often: one round for each such period, after its end
 * @param covers which values are asked: those kept by periods of these kinds that end within it
 * @param opens days after the end of the period on which the round opens; 1 is the next day
 * @param days that units have to answer
 * @param remind days before the due day on which those who have not answered are reminded
 */
public record RecurringRound(
        String id, Text name, Period.Kind every, List<Period.Kind> covers, int opens, int days, List<Integer> remind) {}
