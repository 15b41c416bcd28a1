/** CSV as spreadsheets write and read it. */
package org.communityalerts.craft.sheet;
