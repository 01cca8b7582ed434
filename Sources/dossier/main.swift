import Model
print("dossier")
