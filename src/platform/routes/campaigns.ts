/** Parameters that campaigns and platforms add and that nobody here reads. */
const campaigns = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src)$/

export const isOfCampaign = (name: string): boolean => campaigns.test(name)
