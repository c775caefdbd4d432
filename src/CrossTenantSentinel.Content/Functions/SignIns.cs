using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>The latest version of every sign-in, in the one form of <see cref="SignInVersions"/>.</summary>
public static partial class SignIns
{
    /// <summary>
    /// <c>XT_SignIns(since, directions)</c>: one row per <c>Id</c>, with <c>FirstIngested</c>, when the sign-in was first seen: later
    /// versions of an old sign-in do not make it new.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_SignIns",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a05"),
        Version = new("1.3.0"),
        Description = "The latest version of every interactive and non-interactive sign-in in the given directions, in one form.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("directions", KqlType.Dynamic)],
        Body = Kql.Query($"""
            {SignInVersions.Of(tenant)}(since, directions)
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested) by Id
            """),
        Proof = () => Proof,
    };
}
