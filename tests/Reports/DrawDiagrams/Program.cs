using System;
using System.Collections.Generic;
using System.IO;
using Autoencoders;
using Autoencoders.DrawDiagrams;
using Autoencoders.Gallery;
using Autoencoders.Reports;

// Writes the diagrams of the gallery's models, and of some odd ones, into a folder: DrawDiagrams <folder>
if (args.Length != 1)
{
    Console.Error.WriteLine("Usage: DrawDiagrams <folder>");
    return 2;
}

var models = new Dictionary<string, (Architecture Architecture, DiagramOptions Options)>
{
    ["simple"] = (SimpleAutoencoder.Architecture, new()),
    ["fashion-simple"] = (FashionSimpleAutoencoder.Architecture, new()),
    ["fashion-deep"] = (FashionDeepAutoencoder.Architecture, new() { ShowTrainable = true }),
    ["denoise"] = (DenoisingAutoencoder.Architecture, new()),
    ["stacked"] = (StackedAutoencoder.Architecture, new()),
    ["linear"] = (LinearAutoencoder.Architecture, new() { ColorByKind = false }),
    ["sparse"] = (SparseAutoencoder.Architecture, new()),
    ["unet-denoise"] = (UNetDenoiser.Architecture, new()),
    ["unet-denoise-lr"] = (UNetDenoiser.Architecture, new() { Direction = DiagramDirection.LeftToRight }),
    ["vae"] = (VariationalAutoencoder.Architecture, new()),
    ["vae-lr"] = (VariationalAutoencoder.Architecture, new() { Direction = DiagramDirection.LeftToRight }),
    ["contractive"] = (ContractiveAutoencoder.Architecture, new()),
    ["sequence"] = (SequenceAutoencoder.Architecture, new()),
    ["attention"] = (MaskedAutoencoder.Architecture, new()),
    ["conditional"] = (ConditionalAutoencoder.Architecture, new()),
    ["conditional-decoder"] = (ConditionalAutoencoder.Architecture.Part("Decoder"), new()),
    ["staged-0"] = (Staged.Architecture, new() { ExpandNested = 0 }),
    ["staged-1"] = (Staged.Architecture, new()),
    ["staged-2"] = (Staged.Architecture, new() { ExpandNested = 2 }),
    ["staged-2-all"] = (Staged.Architecture, new() { ExpandNested = 2, CollapseRepeats = false }),
    ["staged-2-lr"] = (Staged.Architecture, new() { ExpandNested = 2, Direction = DiagramDirection.LeftToRight }),
    ["changes"] = (UNetDenoiser.Architecture, new() { Changes = new Dictionary<string, DiagramChange> { ["skip14"] = DiagramChange.Changed, ["concatenate"] = DiagramChange.Added, ["conv2d"] = DiagramChange.Removed } }),
    ["deep-unet"] = (Odd.DeepUNet(6, 3), new() { ShowLayerNames = false }),
    ["broken"] = (Odd.Broken(), new()),
    ["words"] = (Odd.Words(), new()),
};
Directory.CreateDirectory(args[0]);
foreach ((string name, (Architecture architecture, DiagramOptions options)) in models)
{
    File.WriteAllText(Path.Combine(args[0], name + ".mmd"), Diagram.Mermaid(architecture, options));
    File.WriteAllText(Path.Combine(args[0], name + ".dot"), Diagram.Dot(architecture, options));
    File.WriteAllText(Path.Combine(args[0], name + ".svg"), Diagram.Svg(architecture, options));
    File.WriteAllBytes(Path.Combine(args[0], name + ".png"), Diagram.Png(architecture, options));
}

return 0;
