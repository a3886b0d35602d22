using System;
using System.IO;

namespace Autoencoders.ArchitectureTests;

public sealed class LayersPageTests
{
    // AUTOENCODERS_UPDATE_SNAPSHOTS=1 writes the page anew, never in CI.
    [Fact]
    public void ThePageOfLayers_IsWhatTheRulesSay()
    {
        string path = Path.Combine(Repository.Root, "docs", "layers.md");
        string page = LayersPage.Write();
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, page);

        Assert.Equal(page, File.ReadAllText(path));
    }
}
