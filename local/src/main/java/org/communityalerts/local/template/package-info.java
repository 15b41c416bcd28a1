/** The templates, read as CloudFormation reads them. */
@NullMarked
package org.communityalerts.local.template;

import org.jspecify.annotations.NullMarked;
