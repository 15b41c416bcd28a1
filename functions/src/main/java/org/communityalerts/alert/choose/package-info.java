/** An officer chooses whom an alert is for: places are found, reach is estimated. */
package org.communityalerts.alert.choose;
