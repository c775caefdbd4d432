using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Changes of the cross-tenant access settings, judged as the rules about them judge.</summary>
internal static class AccessChanges
{
    /// <summary>
    /// <c>WB_AccessChanges(since, until)</c>: one row per event and area that changed, with <c>Partner</c>, <c>Area</c>, <c>Change</c>, <c>Before</c>, <c>After</c>,
    /// <c>Weakened</c> (yes, no, unknown, or empty where nothing changed) and <c>Outcome</c>. An update that changed no area is left out; one that cannot be read is not.
    /// </summary>
    public static WorkbookFunction Rows(Pickers pick, WorkbookFunction events) => new()
    {
        Name = "WB_AccessChanges",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)],

        // A new entry holds areas of its own, a deleted one no longer does. Of a failed try only the try is known.
        Body = KqlTemplate.Of($$"""
            let Events = materialize({{events}}(since, until, dynamic([{{Operations.PartnerAdded}}, {{Operations.PartnerUpdated}}, {{Operations.PartnerDeleted}}, {{Operations.PartnerMigrated}},
                {{Operations.DefaultUpdated}}, {{Operations.DefaultReset}}])));
            let Areas = materialize({{PolicyChanges.Function}}((Events | where IsSuccess and Operation in~ ({{Operations.PartnerAdded}}, {{Operations.PartnerUpdated}}, {{Operations.DefaultUpdated}}))));
            let Read = Areas | summarize ReadAreas = count() by EventId, Operation;
            union
                (Areas | extend Before = tostring(Before), After = tostring(After)),
                (Events
                | lookup kind=leftouter (Read) on EventId, Operation
                | extend Said = replace_string(tolower(tostring(TargetResources)), @"\", ""), IsUpdate = Operation in~ ({{Operations.PartnerUpdated}}, {{Operations.DefaultUpdated}})
                | where not(IsSuccess and IsUpdate and (isnotnull(ReadAreas) or Said matches regex {{NamesAnArea}}))
                | extend Area = case(Operation in~ ({{Operations.DefaultReset}}), "all areas", IsUpdate, "(not readable)", {{PolicyAreas.PartnerEntry}}),
                    Change = case(
                        not(IsSuccess), "tried",
                        Operation =~ {{Operations.PartnerAdded}}, "entry added",
                        Operation =~ {{Operations.PartnerDeleted}}, "entry deleted: the default applies",
                        Operation =~ {{Operations.PartnerMigrated}}, "moved to new storage by Microsoft",
                        Operation =~ {{Operations.DefaultReset}}, "reset to Microsoft's defaults",
                        "not readable"),
                    Weakened = case(
                        Operation =~ {{Operations.PartnerMigrated}}, "false",
                        Operation !~ {{Operations.PartnerDeleted}}, "unknown",
                        Said matches regex @'"accesstype":\s*"?(2|blocked)\b', "true",
                        Said contains "accesstype", "false",
                        "unknown"))
            | where {{pick.ExternalTenant.IsUnrestricted}} or ExternalTenantId in~ ({{pick.ExternalTenant}})
            | where {{pick.Relationship.IsUnrestricted}} or Relationship in~ ({{pick.Relationship}})
            | extend IsDefault = Operation in~ ({{Operations.DefaultUpdated}}, {{Operations.DefaultReset}})
            | extend Partner = case(IsDefault, "(default: every other organisation)", isempty(ExternalTenantId), "(tenant not readable)", coalesce(TenantName, ExternalTenantId)),
                Weakened = case(not(IsSuccess), "", Weakened == "true", "yes", Weakened == "false", "no", "unknown"), Outcome = iff(IsSuccess, "success", "failure")
            """),
    };

    /// <summary>An update that names an area and changed none of it has changed nothing.</summary>
    private static string NamesAnArea => $"\"displayname\":\\s*\"(?:[^\"]*[.])?(?:{string.Join('|', PolicyAreas.Names.Select(name => name.ToLowerInvariant()))}|partnerpolicydetail|is\\w*accepted|(?:in|out)boundallowed)\\s*\"";
}
