using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;

namespace Autoencoders.Generator.Tests;

/// <summary>Completion as an editor asks for it, by way of the analyzers of a project.</summary>
public sealed class CompletionTests
{
    [Fact]
    public async Task ALayersName_IsOfferedWithItsShape_AndWrittenBetweenTheQuotes()
    {
        if (Editor.Find() is not { } editor)
        {
            Assert.Skip("No SDK with an editor's assemblies is beside this runtime.");
            return;
        }

        const string Source = "using Autoencoders;\n[Model, Input(8), Dense(4, Name = \"first-one\"), Code, Dense(8), Concatenate(\"|\")] public partial class Net;";
        IReadOnlyList<string> choices = await editor.CompleteAsync(Source.Replace("|", "", StringComparison.Ordinal), Source.IndexOf('|', StringComparison.Ordinal));

        Assert.Equal(
            [
                "dense (8): " + Source.Replace("|", "dense", StringComparison.Ordinal),
                "first-one (4): " + Source.Replace("|", "first-one", StringComparison.Ordinal),
                "input_1 (8): " + Source.Replace("|", "input_1", StringComparison.Ordinal),
            ],
            choices);
    }
}
