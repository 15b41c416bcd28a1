/** What pages call a role: the contract's word for it, as people write it. */
export const roleName = (role) => (role === "coordinator" ? "co-ordinator" : role);
