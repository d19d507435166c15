/**
 * From an ability to a certificate: score bands, points, levels of competences, and the flash
 * reference policy as a ready-made configuration of the adaptive test.
 */
@NullMarked
package org.jalon.certification;

import org.jspecify.annotations.NullMarked;
