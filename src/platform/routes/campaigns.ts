/** Query parameters that advertising campaigns and platforms add; we ignore them. */
const campaigns = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src)$/

export const isOfCampaign = (name: string): boolean => campaigns.test(name)
