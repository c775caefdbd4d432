using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// What a rule leaves alone: <c>where strcat("user:", UserId) !in (Exempt)</c>. An empty watchlist exempts nothing.
/// </summary>
public static partial class Exempt
{
    /// <summary><c>XT_Exempt(rule, at)</c>: <c>type:value</c>, lower case, of every exemption in force; a guest whom it names as our directory does
    /// has the name at home. An unreadable expiry date ends the exemption.</summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Exempt",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a07"),
        Version = new("1.1.0"),
        Description = "Exemptions of a rule that are in force at the given time, as lower-case type:value.",
        Parameters = [KqlParameter.Scalar("rule", KqlType.String), KqlParameter.Scalar("at", KqlType.DateTime)],
        Body = Kql.Query($"""
            _GetWatchlist({tenant.ExemptionWatchlist})
            | where RuleId in~ (rule, "*") and isnotempty(EntityValue) and (isempty(ExpiresOn) or todatetime(ExpiresOn) > at)
            | project Exempt = replace_regex(tolower(strcat(EntityType, ":", trim(@"\s+", EntityValue))), @"^user:(live\.com#)?(.*)_([^_]*)#ext#.*", @"user:\2@\3")
            """),
        Proof = () => Proof(tenant),
    };
}
