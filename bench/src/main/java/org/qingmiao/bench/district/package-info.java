/** The workload of a whole district, put in and asked through the product's own API, beside the plain limit. */
@NullMarked
package org.qingmiao.bench.district;

import org.jspecify.annotations.NullMarked;
