using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Files;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>A repository, the settings in force and the pack under them.</summary>
/// <param name="Root">The repository.</param>
/// <param name="Settings">The settings; without errors.</param>
/// <param name="Schemas">The schema files; without errors.</param>
/// <param name="Compilation">The pack.</param>
internal sealed record OpenedPack(RootFolder Root, LoadedSettings Settings, IReadOnlyList<SchemaSource> Schemas, PackCompilation Compilation);
