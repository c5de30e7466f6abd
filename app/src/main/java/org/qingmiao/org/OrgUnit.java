package org.qingmiao.org;

import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;

/**
 * A node of the tree: district, street, community, facility or department.
 *
 * @param id stable, the same in every pack of the district, for example {@code xinqi}
 * @param code official division code where there is one, else the id
 * @param kind a kind that the pack declares, for example {@code street}
 * @param parent id of the parent, absent at the root
 * @param synthetic invented for demonstration; pages mark it 示例
 */
public record OrgUnit(
        String id, String code, String kind, @Nullable String parent, Text name, Text shortName, boolean synthetic) {}
