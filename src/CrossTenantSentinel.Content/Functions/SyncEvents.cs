using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Events after which another tenant may make users in ours.</summary>
public static partial class SyncEvents
{
    /// <summary>
    /// <c>XT_SyncEvents(since)</c>: successful events that allow synchronisation into our tenant, or bring a tenant into a multitenant
    /// organisation with ours, with <c>ExternalTenantId</c> (empty when the event names none) and <c>Setting</c>. Settings whose values cannot be
    /// read count as allowed when the settings of the pack say so.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_SyncEvents",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b55"),
        Version = new("1.2.0"),
        Description = "Successful events that allow another tenant to synchronise users into ours, or bring it into a multitenant organisation.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime)],

        // Only new values say what is allowed now: within JSON, or as the value of a property of that name. Where the tenant is not named, any GUID in the values that is not ours is the last resort.
        Body = Kql.Query($$"""
            let AlertUnparsed = {{tenant.AlertUnparsed}};
            let Joined = {{Operations.MultitenantOrganizationJoined}};
            let Guid = @"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
            let Events = {{PolicyEvents.Of(tenant)}}(since, array_concat({{Operations.SyncSettings}}, Joined, dynamic([{{Operations.SyncTemplateUpdated}}])))
            | where Result =~ "success";
            {{ModifiedProps.Function}}(Events)
            | mv-apply Name = iff(array_length(bag_keys(Properties)) > 0, bag_keys(Properties), pack_array("")) to typeof(string) on (
                summarize Values = tolower(strcat_array(make_list(strcat(Name, ": ", tostring(Properties[Name]["new"]))), ", ")))
            | extend Allowed = extract_all(@'(?:issyncallowed|usersyncinbound)\W+(true|false)', Values),
                Others = set_difference(extract_all(strcat("(", Guid, ")"), tolower(tostring(Properties))), pack_array(tolower(AADTenantId)))
            | extend Setting = case(
                Operation in~ (Joined), "multitenant organisation",
                Allowed has "true", "synchronisation allowed",
                array_length(Allowed) > 0, "",
                AlertUnparsed, "synchronisation setting not readable",
                "")
            | where isnotempty(Setting)
            | extend ExternalTenantId = coalesce({{PartnerId.Function}}(TargetResources), tostring(Others[0]))
            | extend ExternalTenantId = iff(ExternalTenantId =~ AADTenantId, tostring(Others[0]), ExternalTenantId)
            """),
        Equivalents =
        [
            new("Allowed has \"true\"", "The list holds nothing but the words true and false, in small letters.", "widen-match"),
            new("Allowed has \"true\"", "The list holds nothing but the words true and false, in small letters.", "mind-case"),
            new("array_length(Allowed) > 0", "Where no value matches there is no list at all, rather than one of length 0.", "shift-threshold"),
        ],
        Proof = () => Proof(tenant),
    };
}
