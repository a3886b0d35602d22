using System;
using System.IO;
using Autoencoders.Torch;

namespace Autoencoders.TorchSharp.Tests;

/// <summary>What can be missing, and what is said then: one sentence of ours with the remedy.</summary>
public sealed class UnavailableTests
{
    public static TheoryData<Exception, string> Problems => new()
    {
        { new FileNotFoundException("", "TorchSharp, Version=0.107.0.0"), "TorchSharp is not part of this program. Reference the package TorchSharp-cpu" },
        { new TypeInitializationException("TorchSharp.torch", new NotSupportedException("This application or script uses TorchSharp but doesn't contain a reference to libtorch-cpu")), "Reference TorchSharp-cpu, which brings it" },
        { new DllNotFoundException("Unable to load shared library 'LibTorchSharp' or one of its dependencies."), "native library was not found" },
        { new DllNotFoundException("libLibTorchSharp.so: undefined symbol: _ZN5torch"), "not the one that TorchSharp was built for" },
        { new EntryPointNotFoundException("Unable to find an entry point named 'THSTensor_zeros'"), "of different versions" },
        { new BadImageFormatException("wrong format"), "of different versions" },
        { new System.Runtime.InteropServices.ExternalException("CUDA driver version is insufficient for CUDA runtime version"), "CUDA could not be used" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void AMissingPiece_IsNamed_WithItsRemedy(Exception problem, string sentence)
    {
        var explained = Assert.Throws<TorchUnavailableException>(() => TorchUnavailableException.Explain<int>(() => throw problem));
        Assert.Contains(sentence, explained.Message, StringComparison.Ordinal);
        Assert.Same(problem, explained.InnerException);
        Assert.DoesNotContain('\n', explained.Message);
    }

    [Fact]
    public void WhatIsNoSuchProblem_IsLeftAsItIs() =>
        Assert.Throws<InvalidDataException>(() => TorchUnavailableException.Explain<int>(static () => throw new InvalidDataException()));
}
