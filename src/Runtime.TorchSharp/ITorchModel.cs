namespace Autoencoders.Torch;

/// <summary>A model whose generated half can make a TorchSharp module of it: every model of a project that references TorchSharp.</summary>
public interface ITorchModel
{
    /// <summary>Makes the module, on the CPU, with weights of its own; <see cref="ITorchNetwork.Links"/> tie them to the model's.</summary>
    ITorchNetwork CreateTorchNetwork();
}
